// The facts of a document as its page shows them: each with its link, and with the reason where the text does not say it.
import type { DocumentRecord } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import { hrefOf, type Lookups, titleAt } from "./lookups.ts";
import { nämndHref } from "./namnd.ts";
import { capitalise, DATE_WORDS, formatDate, STATUS_REASONS, STATUS_WORDS } from "./words.ts";

export interface Value {
  readonly text: string;
  readonly href: string | null;
}

export interface Fact {
  readonly term: string;
  readonly values: readonly Value[];
  /** Why we say so, where the text itself does not. */
  readonly basis: string | null;
}

export interface StatusView {
  readonly code: string;
  readonly words: string;
  readonly reason: string;
  readonly quote: string | null;
  readonly href: string | null;
}

/** Status in plain words with the words of the text that prove it, and where they stand. */
export function statusView(record: DocumentRecord, document: PolicyDocument | undefined): StatusView {
  const evidence = document?.findings.statusEvidence ?? null;
  return {
    code: record.status,
    words: STATUS_WORDS[record.status],
    reason: reasonOf(record),
    quote: record.statusEvidence,
    href: evidence === null ? null : `${record.href}#${evidence.place.anchor}`,
  };
}

function reasonOf({ type, status, statusEvidence, inferred }: DocumentRecord): string {
  if (type === "kallelse" && status === "förslag")
    return "Kallelsen innehåller förslag. Besluten fattas på sammanträdet.";
  if (statusEvidence !== null || status === "okänd") return STATUS_REASONS[status];
  return inferred.status ?? "Så står det i uppgifterna om dokumentet.";
}

/** The fact box: only what is known, in a fixed order. */
export function factsOf(record: DocumentRecord, lookups: Lookups): Fact[] {
  const { diarienummer, date, dateRole, nämnd, förvaltning, till, besvarar, följerUpp, inferred } = record;
  const caseHref = diarienummer === null ? null : hrefOf(diarienummer, lookups);
  const facts: readonly (readonly [string, string, readonly Value[]])[] = [
    ["type", "Typ", [{ text: capitalise(record.type), href: null }]],
    ["diarienummer", "Diarienummer", oneValue(diarienummer, caseHref)],
    ["nämnd", "Nämnd", oneValue(nämnd, nämnd === null ? null : nämndHref(nämnd))],
    ["förvaltning", "Förvaltning", oneValue(förvaltning, null)],
    ["date", DATE_WORDS[dateRole ?? "dokument"], oneValue(date === null ? null : formatDate(date), null)],
    ["till", "Till", oneValue(till, null)],
    ["besvarar", "Besvarar", besvarar.map((name) => named(name, lookups))],
    ["följerUpp", "Följer upp", oneValue(följerUpp, följerUpp === null ? null : planHref(record, lookups))],
  ];
  return facts.flatMap(([field, term, values]) =>
    values.length === 0 ? [] : [{ term, values, basis: inferred[field] ?? null }],
  );
}

function oneValue(text: string | null, href: string | null): Value[] {
  return text === null ? [] : [{ text, href }];
}

/** A document may call its plan by another name than the plan's page does; the plan knows its follow-ups. */
function planHref({ id, följerUpp }: DocumentRecord, lookups: Lookups): string | null {
  const plan = [...lookups.plans.values()].find(({ followUps }) => followUps.includes(id));
  return plan?.href ?? (följerUpp === null ? null : hrefOf(följerUpp, lookups));
}

function named(name: string, lookups: Lookups): Value {
  const href = hrefOf(name, lookups);
  const title = href === null ? name : titleAt(href, lookups);
  // an audit without a printed number goes by a slug, which is no name for a reader
  const isSlug = /^[a-z0-9-]+$/.test(name);
  return { text: isSlug || title.includes(name) || name.startsWith("/") ? title : `${name} ${title}`, href };
}
