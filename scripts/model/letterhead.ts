// What the letterhead says: labels with their values, found by `structure`, read by `extract/metadata`.
import type { Span } from "./text.ts";

export const LETTERHEAD_LABELS = [
  "diarienummer", // Diarienummer, Dnr, Vårt dnr, Ärendenummer
  "ert-diarienummer", // Ert dnr, Er beteckning
  "datum", // Datum
  "upprättad", // Upprättad (datum)
  "sammanträde", // Sammanträdestid, Sammanträdesdatum, Tid
  "plats", // Plats, Sammanträdesplats
  "till", // Till, Mottagare
  "dokumenttyp", // Dokumenttyp, or a lone line "Yttrande", "Tjänsteskrivelse (1/3)" in the letterhead
  "avsändare", // a lone line that names the municipality, the nämnd or the förvaltning
  "nämnd",
  "förvaltning",
  "handläggare", // Handläggare, Kontaktperson, Ansvarig
  "beslutad-av", // Beslutad av, Antagen av, Fastställd av
  "gäller", // Giltighetstid, Gäller från, Gäller till och med
  "annat", // Adress, Telefon, Version, Sida …
] as const;
export type LetterheadLabel = (typeof LETTERHEAD_LABELS)[number];

/** One labelled value. `value` is null for a placeholder ("Klicka eller tryck här för att ange text.", "2019-XX-XX"). */
export interface LetterheadField {
  readonly label: LetterheadLabel;
  readonly verbatim: string;
  readonly value: string | null;
  readonly span: Span;
}
