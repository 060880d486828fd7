// Every message of Dagsljus: code, severity, wording, what to do. Callers pass a code, arguments and a place, never words.
import type { HumanPlace } from "./text.ts";

/** `error`: the document is withheld. `warning`: published and marked. `note`: worth knowing. */
export type Severity = "error" | "warning" | "note";

interface Definition {
  readonly severity: Severity;
  /** One line of what is wrong; `{name}` is filled in from the arguments. */
  readonly message: string;
  /** One line of what to do. */
  readonly hint: string;
}

const table = {
  "read/unreadable": {
    severity: "error",
    message: "the file cannot be read: {reason}",
    hint: "check that the file exists and that you may read it",
  },
  "read/unknown-format": {
    severity: "error",
    message: "this is {kind}, which cannot be converted",
    hint: "give a PDF, a Word file (.docx), an OpenDocument text (.odt), a web page (.html) or a text file",
  },
  "read/not-utf8": {
    severity: "warning",
    message: "the text is not UTF-8 and has been read as Windows-1252",
    hint: "look for odd letters; to be sure, save the file as UTF-8",
  },
  "read/binary": {
    severity: "error",
    message: "the file holds control characters, so it is not a text file",
    hint: "look at what the file really is; a PDF with the ending .txt is refused here",
  },
  "read/too-large": {
    severity: "error",
    message: "the file is {size} MB; at most {limit} MB is read",
    hint: "split the file, or take out what is not text",
  },
  "read/broken": {
    severity: "error",
    message: "the file begins like {kind} but cannot be read to its end: {reason}",
    hint: "open it in the program that made it and save it again; it may have been cut off on its way here",
  },
  "read/encrypted": {
    severity: "error",
    message: "the file is locked with a password",
    hint: "ask for a copy without a password",
  },
  "read/no-ocr": {
    severity: "error",
    message: "the file has pages that are pictures, and {engine} is not there to read them",
    hint: "run npm ci without --omit=optional, or install Debian's tesseract-ocr-swe and give --ocr tesseract",
  },
  "read/ocr": {
    severity: "note",
    message:
      "{pages} pages were read from their picture by {engine}, with a mean confidence of {confidence} of 100",
    hint: "read the page through and say `granskad` in the .meta.yml",
  },
  "read/unsure-words": {
    severity: "warning",
    message: "{count} words were hardly legible, such as “{word}”",
    hint: "compare with the paper; the words stand as they were read",
  },
  "read/hidden-text": {
    severity: "warning",
    message: "{words} words are hidden in the file and have been left out",
    hint: "nobody who opens the file sees them; take them out of the original before it is handed on",
  },
  "read/changes": {
    severity: "warning",
    message:
      "the file holds {count} changes that nobody has accepted: what is added is read, what is struck out is not",
    hint: "accept or reject the changes in the word processor, and convert again",
  },
  "read/empty": {
    severity: "error",
    message: "the file holds no text",
    hint: "look at the file: it may be a blank form, or hold pictures only",
  },
  "structure/no-title": {
    severity: "warning",
    message: "the text does not say what it is called",
    hint: "add `title` and why to {name}.meta.yml",
  },
  "structure/odd-character": {
    severity: "note",
    message: "the character {character} has no meaning outside its font, and stands as {written}",
    hint: "nothing to do; the original is kept as it is",
  },
  "structure/mixed-script": {
    severity: "warning",
    message: "“{word}” mixes alphabets",
    hint: "compare with the paper; the word stands as it is",
  },
  "structure/damaged": {
    severity: "warning",
    message: "about {share} of 100 words look broken by a scan (no å, ä, ö where Swedish has them)",
    hint: "scan again with Swedish as the language, if the paper is at hand",
  },
  "convert/kept": {
    severity: "note",
    message: "{file} differs from what would be written now and is left as it is",
    hint: "a person may have changed it; --force writes it anew from the original",
  },
  "convert/left-behind": {
    severity: "warning",
    message: "{file} was made of this file before, and is not any more",
    hint: "a person has changed it, so it was left; remove it, or it is published too",
  },
  "convert/name-taken": {
    severity: "error",
    message: "{other} would be written to the same file",
    hint: "rename one of the two originals",
  },
  "convert/bad-meta": {
    severity: "error",
    message: "{file}: {reason}",
    hint: "see “add a document” in the README for what may stand there",
  },
  "convert/words-lost": {
    severity: "error",
    message: "the Markdown differs from the original at “{words}”",
    hint: "this is our fault: please send us the file",
  },
  "convert/bundle": {
    severity: "error",
    message: "the file seems to hold several documents: page numbers begin again on {pages}",
    hint: "write `seams: [{pages}]` in {name}.meta.yml to part it there, or `seams: []` to keep it as one",
  },
  "convert/parted": {
    severity: "note",
    message: "the file holds {count} documents, parted at {pages}",
    hint: "write `seams: []` in {name}.meta.yml if it is one",
  },
  "convert/unresolved-changes": {
    severity: "error",
    message: "the document is decided, yet its file holds {count} changes that nobody has accepted",
    hint: "convert the file that was decided on: accept or reject the changes there",
  },
  "convert/override-missed": {
    severity: "warning",
    message: "{file}: `{what}` applies to nothing in the text",
    hint: "compare with the text as it was read, or take the line out",
  },
  "convert/override-needless": {
    severity: "note",
    message: "{file}: `{field}` says what the text itself says",
    hint: "take the line out: what the text states need not be said twice",
  },
  "convert/repaired": {
    severity: "note",
    message: "{applied} words that a scan had broken were mended, {suggested} were left for you",
    hint: "they stand in {name}.corrections.json; mend one by hand under `corrections` in {name}.meta.yml",
  },
  "convert/unreviewed": {
    severity: "warning",
    message: "nobody has said that this conversion has been read against its original",
    hint: "write `granskad: {av: …, datum: …}` in {name}.meta.yml when somebody has",
  },
  "convert/quarantined": {
    severity: "error",
    message: "converting this file {reason}; the others went on",
    hint: "open the file and save it anew; if that does not help, please send it to us",
  },
  "privacy/identity-number": {
    severity: "error",
    message: "a {class} stands in {where}, so nothing of this document is published",
    hint: "ask for a copy in which it is masked, and convert that one",
  },
  "privacy/possible-number": {
    severity: "error",
    message: "what may be a personnummer stands in {where}, so nothing of this document is published",
    hint: 'mask it; where it is none, write it under `ejPersonnummer: ["…"]` in the .meta.yml or the front matter',
  },
  "privacy/in-output": {
    severity: "error",
    message: "a {class} stands in {page} of the site that was built, so the site is not put in place",
    hint: "find the document that the page is made of, and mask the number in it",
  },
  "privacy/contact-data": {
    severity: "note",
    message: "the text holds what may lead to a person: {class}, {count} in all",
    hint: "an authority's own may stand; a private person's should be masked",
  },
  "privacy/withdrawn": {
    severity: "note",
    message: "withdrawn since {date}: a notice stands at its address, and nothing else of it is published",
    hint: "nothing to do",
  },
  "address/bad-file": {
    severity: "error",
    message: "this file cannot be read, and without it no published address is safe: {reason}",
    hint: "mend the file, or take back the committed one; nothing was published",
  },
  "address/unknown-wording": {
    severity: "error",
    message:
      "this is a published wording of {address} that adresser.lock.json does not know, and it would be written over",
    hint: "take adresser.lock.json back from version control; only where the lock is right (a build was cut off, say), delete the file",
  },
  "address/lost-wording": {
    severity: "error",
    message: "this published wording of {address} is missing, and links lead to it",
    hint: 'take the file back from version control; where nobody has it any more, write `"first":{next}` beside `version` in adresser.lock.json',
  },
  "address/not-noted": {
    severity: "warning",
    message: "the site is published, but its addresses and wordings could not be noted here: {reason}",
    hint: "let the folder be written to and build again; until then a vanished address is not noticed",
  },
  "address/vanished": {
    severity: "error",
    message: "{address} has been published, and nothing stands there now; it came from {file}",
    hint: "put the document back, under any file name, or say in adresser.yml where it went or why it is gone, in two of these lines:\nomdirigera:\n  {address}: /new/address/\nborttaget:\n  {address}: { datum: {today}, skäl: Why it is gone }",
  },
  "address/bad-redirect": {
    severity: "error",
    message: "`omdirigera`: {address} {fault}",
    hint: "every address in it must lead to a page of the site, and none that has a page may be led away from",
  },
  "address/bad-removal": {
    severity: "error",
    message: "`borttaget`: {address} {fault}",
    hint: "only what has no page any more is gone, since a day that has been; what replaces it must be on the site",
  },
  "publish/would-return": {
    severity: "error",
    message: "this document is no longer published, and the release before, {release}, has its text",
    hint: "take back what is wrong in the documents and publish anew; nothing that has been withdrawn is put back by a step back",
  },
  "verify/missing": {
    severity: "error",
    message: "the manifest has this file, and the copy has not",
    hint: "take the file from another copy; this one is not whole",
  },
  "verify/changed": {
    severity: "error",
    message: "the file is not the one that the manifest was made of",
    hint: "take the file from another copy; some byte of this one has changed",
  },
  "verify/unknown": {
    severity: "error",
    message: "the manifest does not have this file",
    hint: "it has come afterwards, or the manifest is another copy's; take it away, or find out where it came from",
  },
  "verify/no-manifest": {
    severity: "error",
    message:
      "there is nothing here to check the files against: neither manifest-sha256.txt of a site nor bagit.txt of a bag",
    hint: "give the folder of a built site, or of what npm run archive has made",
  },
  "verify/lost-manifest": {
    severity: "error",
    message: "this manifest is missing, so nothing can be held against it",
    hint: "take it from another copy of the same bag; without one, make the bag anew with npm run archive",
  },
  "verify/bad-manifest": {
    severity: "error",
    message: "line {line} is no line of a manifest: a checksum, two spaces, a path within the folder",
    hint: "take the manifest from another copy",
  },
  "parse/bad-corrections": {
    severity: "warning",
    message: "the .corrections.json beside this file cannot be read, so no mended word is marked",
    hint: "convert the original anew with --force",
  },
  "parse/bad-yaml": {
    severity: "error",
    message: "the front matter cannot be read: {reason}",
    hint: "only plain YAML between two lines of --- is read",
  },
  "parse/no-front-matter": {
    severity: "error",
    message: "the file does not begin with front matter",
    hint: "begin with a line ---, then at least `title: …`, then a line ---",
  },
  "parse/bad-field": {
    severity: "error",
    message: "`{field}` is {value}: {reason}",
    hint: "see “Write a document by hand” in the README for what may stand there",
  },
  "parse/unknown-field": {
    severity: "error",
    message: "`{field}` is not a field of the front matter",
    hint: "did you mean `{nearest}`?",
  },
  "parse/empty": {
    severity: "warning",
    message: "the document has no text",
    hint: "add the text below the front matter",
  },
  "extract/implausible-date": {
    severity: "warning",
    message: "“{verbatim}” does not go together with the rest of the text, or with the date of the document",
    hint: "compare with the original; the page shows the words and counts no day from them",
  },
  "check/round-trip": {
    severity: "error",
    message: "the document does not read back as it was written",
    hint: "this is our fault: please send us the file",
  },
  "check/original-changed": {
    severity: "error",
    message: "{original} is not the file that this was made from",
    hint: "put the right original back, or convert anew with --force",
  },
  "check/words-differ": {
    severity: "error",
    message: "the original has “{original}” where {file} has “{markdown}”",
    hint: "mend the Markdown; if the original is wrong, leave it and say so in a note beside",
  },
  "check/dead-link": {
    severity: "error",
    message: "links to {link}: {fault}",
    hint: "mend the link, or the page that it should lead to",
  },
} as const satisfies Record<string, Definition>;

export type Code = keyof typeof table;

/** The table, for looking up and for docs/diagnostics.md. */
export const DIAGNOSTICS: Readonly<Record<Code, Definition>> = table;

/** One message: about which file, where in it, and with what filled in. */
export interface Diagnostic {
  readonly code: Code;
  readonly file: string;
  readonly place: HumanPlace | null;
  readonly args: Readonly<Record<string, string>>;
}

/** Handed down to every stage; nothing prints but the commands. */
export type Report = (diagnostic: Diagnostic) => void;

function fill(template: string, args: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => args[name] ?? "?");
}

/** `file:line:column (s. page) severity code`, then one line of what and one of what to do. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { severity, message, hint } = DIAGNOSTICS[diagnostic.code];
  const { place } = diagnostic;
  const where = place === null ? "" : `:${place.line}:${place.column}`;
  const page = place?.page == null ? "" : ` (s. ${place.page})`;
  const head = `${diagnostic.file}${where}${page} ${severity} ${diagnostic.code}`;
  return `${head}\n  ${fill(message, diagnostic.args)}\n  hint: ${fill(hint, diagnostic.args)}`;
}

/** By file, place, code: the same messages always come in the same order. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    a.file.localeCompare(b.file, "sv") ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    a.code.localeCompare(b.code, "sv")
  );
}

/** 0, or 1 where a diagnostic is an error (with `strict`: or a warning). */
export function exitCode(diagnostics: readonly Diagnostic[], strict: boolean): 0 | 1 {
  const failing = diagnostics.some(({ code }) => {
    const { severity } = DIAGNOSTICS[code];
    return severity === "error" || (strict && severity === "warning");
  });
  return failing ? 1 : 0;
}
