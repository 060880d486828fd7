// Days and telephone numbers, which are written in many ways and are one thing: how they are asked for, and how the index has them.
import { findDates, formatDate } from "../swedish/date.ts";

// "0611-55 71 20", "08 508 250 00"; never "0400", "2024-03-21"
const PHONE = /(?<![\d.,/-])0\d{1,3}[-\u2010-\u2013 ]\s?\d{2,3}(?: \d{2,3}){1,3}(?![\d-])/g;

/** Full days in a text, as they are written and as ISO 8601. */
function daysIn(text: string) {
  return findDates(text).filter(({ precision }) => precision === "day");
}

/** What stands in a text in several ways, as one word of the index: "21 mars 2024" → "20240321", "0611-55 71 20" → "0611557120". */
export function figureWords(text: string): { readonly at: number; readonly word: string }[] {
  const phones = [...text.matchAll(PHONE)].map(({ 0: phone, index }) => ({
    at: index,
    word: phone.replace(/\D/g, ""),
  }));
  return [...daysIn(text).map(({ start, iso }) => ({ at: start, word: iso.replaceAll("-", "") })), ...phones];
}

/** A query in which each day is a phrase, and each telephone number one word. */
export function withFigures(text: string): string {
  const days = daysIn(text).reverse();
  const quoted = days.reduce(
    (all, { start, end, iso }) => `${all.slice(0, start)}"${iso}"${all.slice(end)}`,
    text,
  );
  return quoted.replace(PHONE, (phone) => phone.replace(/\D/g, ""));
}

/** A phrase that is a day and nothing more, in the ways that texts have it: "21 mars 2024" → "2024-03-21", "21 mars 2024". Null for others. */
export function dayForms(phrase: string): { readonly iso: string; readonly forms: readonly string[] } | null {
  const [day] = daysIn(phrase);
  if (day === undefined || day.end - day.start < phrase.trim().length) return null;
  return { iso: day.iso, forms: [day.iso, formatDate(day.iso)] };
}
