// The plain Swedish that the site says about a document: dates, types, status, relations, amounts.
import type { DateRole, DocumentType, Original, Status } from "../model/document.ts";
import type { ReferenceKind } from "../model/findings.ts";

export { formatDate } from "../swedish/date.ts";

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  förslag: "Förslag – inte beslutad",
  beslutad: "Beslutad",
  okänd: "Okänt om den är beslutad",
};

export const STATUS_REASONS: Readonly<Record<Status, string>> = {
  förslag: "Texten säger att den är ett förslag. Den säger inte vad som sedan beslutades.",
  beslutad: "Texten säger att den är beslutad.",
  okänd: "Texten säger inte om den är ett förslag eller ett beslut.",
};

export const DATE_WORDS: Readonly<Record<DateRole, string>> = {
  dokument: "Datum",
  upprättad: "Upprättad",
  sammanträde: "Sammanträde",
  beslut: "Beslutad",
  inkommen: "Inkom",
};

export const TYPE_PLURALS: Readonly<Record<DocumentType, string>> = {
  yttrande: "Yttranden",
  tjänsteskrivelse: "Tjänsteskrivelser",
  kallelse: "Kallelser",
  protokoll: "Protokoll",
  plan: "Planer",
  handlingsplan: "Handlingsplaner",
  uppföljning: "Uppföljningar",
  granskning: "Granskningar",
  missiv: "Missiv",
  motion: "Motioner",
  nämndinitiativ: "Nämndinitiativ",
  remiss: "Remisser",
  reglemente: "Reglementen",
  övrigt: "Övriga dokument",
};

const RELATION_WORDS: Readonly<Record<string, string>> = {
  besvarar: "Besvarar",
  hänvisar: "Hänvisar hit",
  "följer-upp": "Följer upp",
  "samma-granskning": "Samma granskning",
  "samma-ärende": "Samma ärende",
  uppföljt: "Berättar vad som blev gjort",
};

const GAP_WORDS: Readonly<Record<ReferenceKind | "ärende", string>> = {
  diarienummer: "Ärende",
  granskning: "Granskning",
  sou: "Statlig utredning",
  föreskrift: "Föreskrift",
  lag: "Lag",
  lagrum: "Lagrum",
  protokollsparagraf: "Paragraf i protokoll",
  plan: "Plan",
  intern: "Del av dokument",
  organisationsnummer: "Organisation",
  ärende: "Ärende",
};

const GAP_PLURALS: Readonly<Record<string, string>> = {
  diarienummer: "Ärenden",
  granskning: "Granskningar",
  sou: "Statliga utredningar",
  föreskrift: "Föreskrifter",
  lag: "Lagar",
  protokollsparagraf: "Paragrafer i protokoll",
  plan: "Planer",
  ärende: "Ärenden",
};

const REMOVED_WORDS: Readonly<Record<string, string>> = {
  sidhuvud: "Sidhuvud och sidfot, som upprepas på varje sida",
  sidnummer: "Sidnummer, som i stället står i marginalen",
  innehållsförteckning: "Innehållsförteckning, som sidan gör på nytt",
  brevhuvud: "Brevhuvud, vars uppgifter står i faktarutan",
  skräptecken: "Tecken utan betydelse",
};

/** 1 → "1 punkt", 12000 → "12 000 punkter" (with a space that does not break). */
export function count(amount: number, one: string, many: string): string {
  const digits = String(amount).replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");
  return `${digits} ${amount === 1 ? one : many}`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
}

export function relationWords(relation: string): string {
  return RELATION_WORDS[relation] ?? capitalise(relation.replaceAll("-", " "));
}

export function gapWords(kind: string): string {
  return new Map(Object.entries(GAP_WORDS)).get(kind) ?? capitalise(kind);
}

/** The heading over several gaps of one kind. */
export function gapPlural(kind: string): string {
  return GAP_PLURALS[kind] ?? gapWords(kind);
}

export function removedWords(reason: string): string {
  return REMOVED_WORDS[reason] ?? capitalise(reason);
}

/** From this share of broken words on, a reader is warned above the text: one word in fifty. */
const WARN_FROM = 0.02;

export function isDamaged(original: Original | null): boolean {
  return original !== null && original.damage >= WARN_FROM;
}

/** What a scan has done to the words, in one sentence; null where nothing looks broken. */
export function damageWords(damage: number): string | null {
  if (damage <= 0) return null;
  const share = Math.round(damage * 100);
  if (share < 2) return "Enstaka ord kan vara fel avlästa.";
  return `Ungefär ${share} av 100 ord ser ut att vara fel avlästa. Ofta saknas å, ä och ö.`;
}

/** What a scan had done to the words before they were mended. */
export function scannedWords(damage: number): string {
  return `Inläsningen bröt sönder ungefär ${Math.round(damage * 100)} av 100 ord.`;
}

export function mendedWords(applied: number): string {
  return `${count(applied, "ord", "ord")} är ${applied === 1 ? "rättat" : "rättade"} efter ordlista och sammanhang.`;
}

/** Documents that name people at meetings are kept out of search engines; see the page “Om”. */
export function isForSearchEngines(type: DocumentType): boolean {
  return type !== "kallelse" && type !== "protokoll";
}

/** The title of the tab: cut at a word, since search engines and tabs show about 70 characters. */
export function tabTitle(title: string, site: string): string {
  const full = `${title} – ${site}`;
  if (full.length <= 70) return full;
  const cut = title.slice(0, 69).lastIndexOf(" ");
  return title.length <= 70 ? title : `${title.slice(0, cut > 30 ? cut : 69)}…`;
}
