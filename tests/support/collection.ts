// A small collection made by hand: three documents, a meeting with secret items, an audit, a plan, two gaps.
import { documentId } from "../../scripts/link/address.ts";
import type { Collection, DocumentRecord } from "../../scripts/model/collection.ts";
import type { PolicyDocument } from "../../scripts/model/document.ts";
import type { Findings, ReferenceFinding } from "../../scripts/model/findings.ts";
import { parseMarkdown } from "../../scripts/parse/document.ts";

const NÄMND = "Arbetsmarknads- och socialnämnden";

const YTTRANDE = `---
title: Granskning – Arbetet mot hedersrelaterat våld och förtryck
type: yttrande
status: förslag
diarienummer: ASN-2024-2039
date: 2024-03-14
dateRole: dokument
nämnd: ${NÄMND}
förvaltning: null
till: Stadsrevisionen
besvarar: [SR-2023-81]
följerUpp: null
inferred: { nämnd: "Första meningen nämner nämnden" }
original: { file: 000_yttrande.txt, sha256: ${"ab12".repeat(16)}, format: txt, pages: 12, ocr: false, damage: 0 }
removed: [{ reason: sidnummer, lines: "12-30", words: 4 }, { reason: sidhuvud, lines: "40", words: 6 }]
---

# Granskning – Arbetet mot hedersrelaterat våld och förtryck

${NÄMND} föreslås besluta att lämna följande yttrande över SR-2023-81:

## Sammanfattning

Nämnden *välkomnar* granskningen. Nämnden **delar inte** granskningsrapportens bild av nämndens arbete mot våld i alla former, som är viktigt, prioriterat och utvecklas efter hand ny kunskap tillkommer.

## Rekommendation 1:

> Säkerställa att nämndens verksamheter har tillräckligt stöd för att kunna identifiera de barn som lever under hedersrelaterat våld och förtryck.

Ett av inriktningsmålen är att yrkesverksamma ska upptäcka våld och kunna agera. Föreskriften HSLF-FS 2022:39 gäller.

### Utbildningsinsatser

${"Nämnden erbjuder utbildning i våld i nära relation till alla medarbetare som möter barn. ".repeat(8)}

- Grundutbildning om våld, två dagar
- Fördjupning om hedersrelaterat våld

${"Resursteam heder är ett stöd för medarbetarna och lanserar en handbok under 2024. ".repeat(8)}

| År | Antal ärenden | Andel |
| --- | --- | --- |
| 2022 | 120 | 4 % |
| 2023 | 147 | 5 % |

## Rekommendation 2:

> Säkerställa att det finns skyddat boende för pojkar.

Nämnden instämmer. Arbetet är klart 2024-05-31.
`;

const UPPFÖLJNING = `---
title: Uppföljning av Plan för kvinnofrid och mot våld i nära relation 2016–2018
type: uppföljning
status: okänd
diarienummer: null
date: 2019-01-31
dateRole: upprättad
nämnd: null
förvaltning: Arbetsmarknads- och socialförvaltningen
till: null
besvarar: []
följerUpp: Plan för kvinnofrid
inferred: {}
original: { file: 004_uppfoljning.txt, sha256: ${"cd34".repeat(16)}, format: txt, pages: 11, ocr: true, damage: 0.23 }
removed: []
---

# Uppföljning av Plan för kvinnofrid och mot våld i nära relation 2016–2018

Den första juli 2018 var det 20 år sedan den nationella kvinnofridsreformen trädde i kraft.

## Våld i nära relation ska förebyggas

Visionen är att *i Malmö blir ingen utsatt för våld*.

\`\`\`
År      Antal
2017    12
\`\`\`
`;

const KALLELSE = `---
title: Kallelse och föredragningslista
type: kallelse
status: förslag
diarienummer: null
date: 2024-03-21
dateRole: sammanträde
nämnd: ${NÄMND}
förvaltning: null
till: null
besvarar: []
följerUpp: null
inferred: {}
original: null
removed: []
---

# Kallelse och föredragningslista

## 1. Fastställande av dagordning

## 2. Borttagen på grund av sekretess

ASN-2024-5443

Borttagen på grund av sekretess

## 3. Borttagen på grund av sekretess

ASN-2024-5233

Borttagen på grund av sekretess

## 4. Granskning – Arbetet mot hedersrelaterat våld och förtryck

ASN-2024-2039

### Sammanfattning

Revisionen har granskat nämndens arbete.

### Förslag till beslut

1. Nämnden godkänner yttrandet.
2. Nämnden skickar yttrandet till Stadsrevisionen.
`;

const NOTHING: Findings = {
  statusEvidence: null,
  recommendations: [],
  references: [],
  audits: [],
  plans: [],
  people: [],
  meeting: null,
  stances: [],
  commitments: [],
  progress: [],
};

function read(markdown: string, file: string, path: string): PolicyDocument {
  const parsed = parseMarkdown(markdown, file, () => undefined);
  if (parsed === null) throw new Error(`${file} does not parse`);
  return { ...parsed, id: documentId(path), href: `/${path}/`, findings: NOTHING };
}

function anchorOfText(document: PolicyDocument, words: string): string {
  return document.passages.find(({ text }) => text.includes(words))?.anchor ?? "";
}

function referenceTo(
  document: PolicyDocument,
  words: string,
  kind: ReferenceFinding["kind"],
): ReferenceFinding {
  const passage = document.passages.find(({ text }) => text.includes(words));
  const start = passage?.text.indexOf(words) ?? 0;
  const place = { anchor: passage?.anchor ?? "", start, end: start + words.length };
  return { quote: words, place, kind, target: words };
}

function recordOf(document: PolicyDocument): DocumentRecord {
  const { removed: _, ...facts } = document.frontMatter;
  const sections = document.passages.flatMap(({ anchor, level, text }) =>
    level === null || level === 1 ? [] : [{ href: `${document.href}#${anchor}`, level, heading: text }],
  );
  const statusEvidence = document.findings.statusEvidence?.quote ?? null;
  return {
    ...facts,
    id: document.id,
    href: document.href,
    statusEvidence,
    people: [],
    sections,
    words: 400,
    stances: [],
  };
}

function withFindings(document: PolicyDocument): PolicyDocument {
  const { passages } = document;
  const index = passages.findIndex(({ anchor }) => anchor === "rekommendation-1");
  const last = passages.findIndex(({ anchor }) => anchor === "rekommendation-2");
  const first = passages[1];
  const quote = "föreslås besluta";
  const start = first?.text.indexOf(quote) ?? 0;
  const finding = (at: number, to: number, number: string, ordinal: number) => ({
    quote: passages[at]?.text ?? "",
    place: { anchor: passages[at]?.anchor ?? "", start: 0, end: passages[at]?.text.length ?? 0 },
    number,
    ordinal,
    text: passages[at + 1]?.text ?? "",
    response: {
      from: at + 2,
      to,
      sections: ["Utbildningsinsatser"],
      firstWords: "Ett av",
      lastWords: "under 2024.",
    },
  });
  return {
    ...document,
    findings: {
      ...NOTHING,
      statusEvidence: { quote, place: { anchor: first?.anchor ?? "", start, end: start + quote.length } },
      recommendations: [finding(index, last, "1", 1), finding(last, passages.length, "2", 2)],
      references: [
        referenceTo(document, "SR-2023-81", "granskning"),
        referenceTo(document, "HSLF-FS 2022:39", "föreskrift"),
      ],
    },
  };
}

const yttrande = withFindings(read(YTTRANDE, "000_yttrande.md", "asn-2024-2039/yttrande"));
const uppföljning = read(
  UPPFÖLJNING,
  "004_uppfoljning.md",
  "arbetsmarknads-och-socialforvaltningen/2019-01-31-uppfoljning",
);
const kallelse = read(KALLELSE, "003_kallelse.md", "arbetsmarknads-och-socialnamnden/2024-03-21-kallelse");
const documents = [yttrande, uppföljning, kallelse];
const meetingHref = "/sammantraden/arbetsmarknads-och-socialnamnden/2024-03-21/";
const auditHref = "/granskningar/sr-2023-81/";
const planHref = "/planer/plan-for-kvinnofrid/";

const item = {
  number: null,
  title: "",
  diarienummer: null,
  kind: "formalia",
  withheld: false,
  initiator: null,
  summary: null,
  proposals: [],
  decisions: [],
  documents: [],
  preparation: null,
  text: "",
} as const;

const response = (anchor: string) => ({
  document: yttrande.id,
  href: `${yttrande.href}#${anchor}`,
  body: NÄMND,
  status: "förslag" as const,
  stance: null,
  stances: [],
  sections: [],
  firstWords: "Ett av inriktningsmålen är att yrkesverksamma ska",
  lastWords: "under 2024.",
});

const recommendation = (number: 1 | 2, text: string) => ({
  id: `SR-2023-81/${number}`,
  href: `${auditHref}rekommendation-${number}/`,
  audit: "SR-2023-81",
  number: String(number),
  ordinal: number,
  text,
  responses: [response(`rekommendation-${number}`)],
  restatements: [{ href: `${yttrande.href}#rekommendation-${number}`, by: NÄMND, text, changed: false }],
  commitments: [],
});

const mention = {
  href: `${yttrande.href}#${anchorOfText(yttrande, "SR-2023-81")}`,
  quote: "yttrande över SR-2023-81",
};
const föreskrift = anchorOfText(yttrande, "HSLF-FS");

export const smallCollection: Collection = {
  documents,
  withdrawn: [],
  records: {
    documents: documents.map(recordOf),
    cases: [
      {
        diarienummer: "ASN-2024-2039",
        href: "/asn-2024-2039/",
        title: "Granskning – Arbetet mot hedersrelaterat våld och förtryck",
        documents: [yttrande.id],
        items: [`${meetingHref}#punkt-4`],
        related: [{ href: auditHref, relation: "samma-granskning", evidence: "SR-2023-81" }],
        timeline: [
          {
            date: "2024-03-06",
            precision: "day",
            event: "Beredning",
            body: `${NÄMND}s arbetsutskott`,
            paragraf: "57",
            quote: null,
            href: `${meetingHref}#punkt-4`,
          },
          {
            date: "2024-03-14",
            precision: "day",
            event: "Yttrande",
            body: NÄMND,
            paragraf: null,
            quote: "föreslås besluta",
            href: yttrande.href,
          },
        ],
      },
    ],
    audits: [
      {
        id: "SR-2023-81",
        href: auditHref,
        title: "Arbetet mot hedersrelaterat våld och förtryck",
        held: false,
        recommendations: ["SR-2023-81/1", "SR-2023-81/2"],
        answers: [yttrande.id],
      },
    ],
    recommendations: [
      recommendation(
        1,
        "Säkerställa att nämndens verksamheter har tillräckligt stöd för att kunna identifiera barnen.",
      ),
      recommendation(2, "Säkerställa att det finns skyddat boende för pojkar."),
    ],
    commitments: [
      {
        id: "asn-2024-2039/yttrande/a-oversyn",
        href: `${yttrande.href}ataganden/#a-oversyn`,
        document: yttrande.id,
        recommendation: "SR-2023-81/1",
        kind: "återrapporterar",
        quote: "Översynen återrapporteras till nämnden i januari 2025.",
        actor: null,
        deadline: {
          verbatim: "i januari 2025",
          from: "2025-01-01",
          to: "2025-01-31",
          precision: "month",
          bound: "within",
          plausible: true,
          basis: null,
        },
        status: "förslag",
        sameAs: [],
        followUps: [],
      },
    ],
    contradictions: [
      {
        id: "asn-2024-2039/medarbetare",
        href: "/asn-2024-2039/#motsagelser",
        case: "ASN-2024-2039",
        kind: "tal",
        about: "Antal medarbetare",
        places: [
          {
            href: yttrande.href,
            quote: "8 intervjupersoner av nämndens ungefär 2 600 medarbetare",
            value: "2 600",
          },
          { href: yttrande.href, quote: "åtta av cirka 2700 medarbetare", value: "2700" },
        ],
      },
    ],
    themes: [
      {
        id: "skyddat-boende",
        href: "/amnen/skyddat-boende/",
        title: "Skyddat boende",
        words: ["skyddat boende"],
        passages: [
          {
            href: yttrande.href,
            document: yttrande.id,
            year: 2024,
            body: NÄMND,
            quote: "Säkerställa att det finns skyddat boende för pojkar.",
            words: ["skyddat boende"],
            stance: null,
          },
        ],
      },
    ],
    meetings: [
      {
        id: `${NÄMND}/2024-03-21`,
        href: meetingHref,
        nämnd: NÄMND,
        date: "2024-03-21",
        time: "09:00",
        place: "Hörsalen, Kungsgatan 13",
        document: kallelse.id,
        members: [
          { name: "Sedat Arif", role: "ordförande", party: "S" },
          { name: "Michael Högberg", role: "ledamot", party: "L" },
        ],
        items: [
          {
            ...item,
            number: 1,
            title: "Fastställande av dagordning",
            href: `${meetingHref}#punkt-1`,
            text: `${kallelse.href}#punkt-1`,
          },
          ...[2, 3].map((number) => ({
            ...item,
            number,
            title: "Borttagen på grund av sekretess",
            href: `${meetingHref}#punkt-${number}`,
            text: `${kallelse.href}#punkt-${number}`,
            diarienummer: number === 2 ? "ASN-2024-5443" : "ASN-2024-5233",
            kind: "sekretess" as const,
            withheld: true,
          })),
          {
            ...item,
            number: 4,
            title: "Granskning – Arbetet mot hedersrelaterat våld och förtryck",
            href: `${meetingHref}#punkt-4`,
            text: `${kallelse.href}#punkt-4`,
            diarienummer: "ASN-2024-2039",
            kind: "granskning",
            summary: "Revisionen har granskat nämndens arbete.",
            decisions: ["Nämnden godkänner yttrandet.", "Nämnden skickar yttrandet till Stadsrevisionen."],
            documents: ["Förslag till yttrande"],
            preparation: {
              body: `${NÄMND}s arbetsutskott`,
              date: "2024-03-06",
              paragraf: "§ 57",
              quote: "har berett",
            },
          },
        ],
      },
    ],
    plans: [
      {
        id: "Plan för kvinnofrid",
        href: planHref,
        title: "Plan för kvinnofrid och mot våld i nära relation",
        diarienummer: null,
        from: 2016,
        to: 2020,
        goals: ["Våld i nära relation ska förebyggas"],
        predecessor: null,
        successor: null,
        followUps: [uppföljning.id],
        sections: [],
        editorialSuccessor: null,
        editorialPredecessor: null,
        basis: null,
      },
    ],
    references: [
      {
        from: mention.href,
        verbatim: "SR-2023-81",
        kind: "granskning",
        target: "SR-2023-81",
        href: auditHref,
        external: null,
      },
      {
        from: `${yttrande.href}#${föreskrift}`,
        verbatim: "HSLF-FS 2022:39",
        kind: "föreskrift",
        target: "HSLF-FS 2022:39",
        href: "/saknas/hslf-fs-2022-39/",
        external: null,
      },
    ],
    links: [
      {
        from: yttrande.href,
        to: auditHref,
        relation: "besvarar",
        basis: "front matter",
        certainty: "säker",
        evidence: "SR-2023-81",
      },
      {
        from: `${meetingHref}#punkt-4`,
        to: yttrande.href,
        relation: "samma-ärende",
        basis: "diarienummer",
        certainty: "trolig",
        evidence: "ASN-2024-2039",
      },
    ],
    corrections: [
      {
        document: yttrande.id,
        href: `${yttrande.href}#${föreskrift}`,
        original: "nimnden",
        corrected: "nämnden",
        kind: "ocr",
        by: "dictionary-sv 4.0.0",
        confidence: 0.97,
      },
    ],
    gaps: [
      {
        id: "HSLF-FS 2022:39",
        href: "/saknas/hslf-fs-2022-39/",
        kind: "föreskrift",
        mentions: [{ href: `${yttrande.href}#${föreskrift}`, quote: "Föreskriften HSLF-FS 2022:39 gäller." }],
        reason: "saknas-i-samlingen",
      },
      {
        id: "SR-2023-81",
        href: auditHref,
        kind: "granskning",
        mentions: [mention],
        reason: "saknas-i-samlingen",
      },
    ],
  },
};
