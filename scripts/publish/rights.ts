// Who owns the words of a document. Source: 9 § upphovsrättslagen (1960:729): decisions and statements of authorities carry no
// copyright; maps, pictures, music and poems in them may.
import type { DocumentType } from "../model/document.ts";

export const RIGHTS = ["9 § URL", "tredje part", "okänd"] as const;
export type Rights = (typeof RIGHTS)[number];

/** Written by others than an authority, and sent in to it. */
const OF_OTHERS: ReadonlySet<DocumentType> = new Set(["motion", "nämndinitiativ"]);
/** May be either. */
const UNSURE: ReadonlySet<DocumentType> = new Set(["övrigt", "remiss", "missiv"]);

/** The rights of a kind of document. */
export function rightsOf(type: DocumentType): Rights {
  if (OF_OTHERS.has(type)) return "tredje part";
  return UNSURE.has(type) ? "okänd" : "9 § URL";
}
