// Each document as files beside its page: its Markdown, its plain text, all facts as JSON and JSON-LD, and references to it.
import type { Collection, DocumentRecord } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import type { History } from "../model/lock.ts";
import { type Citation, citationOf } from "./citation.ts";
import type { FeedSite } from "./feed-site.ts";
import { rightsOf } from "./rights.ts";

/** A document with all that its files are made of. */
interface Source {
  readonly document: PolicyDocument;
  readonly record: DocumentRecord;
  readonly history: History | undefined;
  readonly site: FeedSite;
}

/** The passages as they are read, an empty line between them; headings on lines of their own. */
function plainText({ document: { passages }, record, site }: Source): string {
  const facts = [record.title, record.nämnd, record.type, record.status, record.date, record.diarienummer];
  const head = facts.filter((fact) => fact !== null).join(" · ");
  return `${head}\n${site.url(record.href)}\n\n${passages.map(({ text }) => text).join("\n\n")}\n`;
}

function json({ document, record, history, site }: Source): string {
  return `${JSON.stringify(
    {
      schema: "/data/schema/document.json",
      ...record,
      url: site.url(record.href),
      rights: rightsOf(record.type),
      version: history?.version ?? null,
      hash: history?.hash ?? null,
      passages: document.passages.map(({ anchor, type, level, text }) => ({
        href: `${record.href}#${anchor}`,
        type,
        level,
        text,
        hash: history?.hashes.get(anchor) ?? null,
      })),
    },
    null,
    1,
  )}\n`;
}

/** schema.org: what search engines and reference managers read. */
function jsonLd({ record, history, site }: Source): string {
  const { title, date, diarienummer, type, status, besvarar } = record;
  const body = record.nämnd ?? record.förvaltning;
  const publisher = { "@type": "GovernmentOrganization", name: site.publisher.name };
  return `${JSON.stringify(
    {
      "@context": "https://schema.org",
      "@type":
        type === "yttrande" || type === "uppföljning" || type === "granskning" ? "Report" : "DigitalDocument",
      "@id": site.url(record.href),
      url: site.url(record.href),
      name: title,
      inLanguage: "sv",
      genre: type,
      creativeWorkStatus: status,
      ...(diarienummer === null ? {} : { identifier: diarienummer }),
      ...(date === null ? {} : { datePublished: date }),
      ...(history === undefined ? {} : { version: String(history.version) }),
      author:
        body === null
          ? publisher
          : { "@type": "GovernmentOrganization", name: body, parentOrganization: publisher },
      publisher,
      ...(besvarar.length === 0
        ? {}
        : { about: besvarar.map((id) => ({ "@type": "Thing", identifier: id })) }),
      isPartOf: { "@type": "Dataset", name: site.name, url: site.url("/data/") },
    },
    null,
    1,
  )}\n`;
}

/** How each document is referred to, by id. */
export function citationsOf(
  { records }: Pick<Collection, "records">,
  histories: ReadonlyMap<string, History>,
  site: { readonly municipality: string; readonly url: (href: string) => string },
): Map<string, Citation> {
  return new Map(
    records.documents.map((record) => {
      const history = histories.get(record.id);
      const version = history === undefined ? null : { number: history.version, hash: history.hash };
      const cited = { record, municipality: site.municipality, url: site.url(record.href), version };
      return [record.id, citationOf(cited)];
    }),
  );
}

/**
 * The files of all documents, by path: `asn-2024-2039/yttrande.md` beside the page `/asn-2024-2039/yttrande/`.
 * @param markdown writes a document as Markdown
 */
export function* publishDocuments(
  { documents, records }: Collection,
  histories: ReadonlyMap<string, History>,
  site: FeedSite,
  citations: ReadonlyMap<string, Citation>,
  markdown: (document: PolicyDocument) => string,
): Generator<readonly [path: string, content: string]> {
  const byId = new Map<string, DocumentRecord>(records.documents.map((record) => [record.id, record]));
  for (const document of documents) {
    const record = byId.get(document.id);
    const citation = citations.get(document.id);
    if (record === undefined || citation === undefined) continue;
    const source = { document, record, history: histories.get(document.id), site };
    yield [`${document.id}.md`, markdown(document)];
    yield [`${document.id}.txt`, plainText(source)];
    yield [`${document.id}.json`, json(source)];
    yield [`${document.id}.jsonld`, jsonLd(source)];
    yield [`${document.id}.bib`, citation.bibtex];
    yield [`${document.id}.ris`, citation.ris];
    yield [`${document.id}.csl.json`, citation.csl];
  }
}
