// Where the promises of a nämnd have their page; its calendar stands beside it.
import { slug } from "./slug.ts";

/** `/ataganden/namnd/miljonamnden/`; null is a document that names no nämnd. */
export function nämndLedgerHref(nämnd: string | null): string {
  return `/ataganden/namnd/${slug(nämnd ?? "") || "utan-namnd"}/`;
}
