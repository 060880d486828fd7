// Characters that no feed may hold: they are replaced, so that a reader sees that something stood there.

// Control characters but tab and line breaks (\u0000, \u001f, \u007f, \u0085), halves of a surrogate pair (\ud800), non-characters (\ufffe)
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with U+FFFD for each character that XML 1.0 (§ 2.2) or iCalendar (RFC 5545, § 3.1) refuses. */
export function replaceForbidden(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd");
}
