// The catalogue of our open data as DCAT-AP-SE 3.0.1, for the national portal to harvest: RDF/XML at /datasets/dcat, Turtle beside it.
// Source: https://docs.dataportal.se/dcat/3.0.1/sv/ — mandatory properties, absolute addresses, no blank nodes.
import { element, formatXml, type XmlElement } from "./xml.ts";

/** An address, or words in a language. */
type Value =
  | { readonly iri: string }
  | { readonly text: string; readonly lang?: "sv"; readonly type?: string };

/** A thing of the catalogue: its address, its class, what is said of it. */
interface Resource {
  readonly iri: string;
  readonly type: string;
  readonly says: readonly (readonly [property: string, value: Value])[];
}

const PREFIXES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** What one dataset offers. */
export interface DatasetFacts {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly files: readonly { readonly href: string; readonly mediaType: string; readonly bytes: number }[];
}

export interface CatalogueFacts {
  readonly name: string;
  readonly url: (href: string) => string;
  readonly municipality: string;
  readonly publisher: { readonly name: string; readonly orgnr: string; readonly email: string };
  /** Of the records; the texts have their own rights. */
  readonly license: string;
  /** ISO 8601: the newest document. */
  readonly modified: string;
  readonly datasets: readonly DatasetFacts[];
}

const iri = (address: string): Value => ({ iri: address });
const sv = (text: string): Value => ({ text, lang: "sv" });
const SWEDISH = "http://publications.europa.eu/resource/authority/language/SWE";
const GOVERNMENT = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
const PUBLIC = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";

function distributions(dataset: DatasetFacts, { url, license, modified }: CatalogueFacts): Resource[] {
  return dataset.files.map(({ href, mediaType, bytes }) => ({
    iri: `${url(href)}#fil`,
    type: "dcat:Distribution",
    says: [
      ["dcterms:title", sv(`${dataset.title} (${mediaType})`)],
      ["dcat:accessURL", iri(url(href))],
      ["dcat:downloadURL", iri(url(href))],
      ["dcterms:format", iri(`https://www.iana.org/assignments/media-types/${mediaType}`)],
      ["dcat:byteSize", { text: String(bytes), type: "xsd:nonNegativeInteger" }],
      ["dcterms:license", iri(license)],
      ["dcterms:modified", { text: modified, type: "xsd:date" }],
    ],
  }));
}

function resourcesOf(facts: CatalogueFacts): Resource[] {
  const { url, publisher, datasets, modified } = facts;
  const agent = `http://dataportal.se/organisation/SE${publisher.orgnr.replace(/\D/g, "")}`;
  const contact = url("/datasets/dcat#kontakt");
  const setIri = (name: string): string => url(`/data/#${name}`);
  const catalogue: Resource = {
    iri: url("/datasets/dcat#katalog"),
    type: "dcat:Catalog",
    says: [
      ["dcterms:title", sv(`${facts.name}: öppna data`)],
      [
        "dcterms:description",
        sv(`Uppgifter ur nämndernas handlingar i ${facts.municipality}, som ${facts.name} läser ut dem.`),
      ],
      ["dcterms:publisher", iri(agent)],
      ["dcterms:license", iri(facts.license)],
      ["dcterms:language", iri(SWEDISH)],
      ["dcterms:modified", { text: modified, type: "xsd:date" }],
      ["foaf:homepage", iri(url("/"))],
      ...datasets.map(({ name }) => ["dcat:dataset", iri(setIri(name))] as const),
    ],
  };
  const sets = datasets.map((dataset): Resource => {
    return {
      iri: setIri(dataset.name),
      type: "dcat:Dataset",
      says: [
        ["dcterms:title", sv(dataset.title)],
        ["dcterms:description", sv(dataset.description)],
        ["dcterms:publisher", iri(agent)],
        ["dcterms:identifier", { text: setIri(dataset.name) }],
        ["dcterms:language", iri(SWEDISH)],
        ["dcterms:accessRights", iri(PUBLIC)],
        ["dcterms:modified", { text: modified, type: "xsd:date" }],
        ["dcat:theme", iri(GOVERNMENT)],
        ["dcat:contactPoint", iri(contact)],
        ["dcat:landingPage", iri(url("/data/"))],
        ...dataset.keywords.map((word) => ["dcat:keyword", sv(word)] as const),
        ...dataset.files.map(({ href }) => ["dcat:distribution", iri(`${url(href)}#fil`)] as const),
      ],
    };
  });
  return [
    catalogue,
    ...sets,
    ...datasets.flatMap((dataset) => distributions(dataset, facts)),
    {
      iri: agent,
      type: "foaf:Agent",
      says: [
        ["foaf:name", sv(publisher.name)],
        ["dcterms:type", iri("http://purl.org/adms/publishertype/LocalAuthority")],
      ],
    },
    {
      iri: contact,
      type: "vcard:Organization",
      says: [
        ["vcard:fn", { text: publisher.name }],
        ["vcard:hasEmail", iri(`mailto:${publisher.email}`)],
      ],
    },
  ];
}

function full(name: string): string {
  const [prefix = "", local = ""] = name.split(":");
  return `${Object.entries(PREFIXES).find(([known]) => known === prefix)?.[1] ?? ""}${local}`;
}

function propertyElement(property: string, value: Value): XmlElement {
  if ("iri" in value) return element(property, { "rdf:resource": value.iri });
  const attributes = {
    ...(value.lang === undefined ? {} : { "xml:lang": value.lang }),
    ...(value.type === undefined ? {} : { "rdf:datatype": full(value.type) }),
  };
  return element(property, attributes, [value.text]);
}

/** The catalogue as RDF/XML. */
export function dcatRdf(facts: CatalogueFacts): string {
  const namespaces = Object.fromEntries(
    Object.entries(PREFIXES)
      .filter(([prefix]) => prefix !== "xsd")
      .map(([prefix, address]) => [`xmlns:${prefix}`, address]),
  );
  const resources = resourcesOf(facts).map(({ iri: about, type, says }) =>
    element(
      type,
      { "rdf:about": about },
      says.map(([property, value]) => propertyElement(property, value)),
    ),
  );
  return formatXml(element("rdf:RDF", namespaces, resources));
}

function turtleText(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f]/g, "");
}

function turtleValue(value: Value): string {
  if ("iri" in value) return `<${value.iri}>`;
  const type = value.type === undefined ? "" : `^^${value.type}`;
  return `${turtleText(value.text)}${value.lang === undefined ? type : `@${value.lang}`}`;
}

/** The same as Turtle. */
export function dcatTurtle(facts: CatalogueFacts): string {
  const prefixes = Object.entries(PREFIXES).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .\n`);
  const resources = resourcesOf(facts).map(({ iri: about, type, says }) => {
    const lines = [`a ${type}`, ...says.map(([property, value]) => `${property} ${turtleValue(value)}`)];
    return `\n<${about}>\n  ${lines.join(" ;\n  ")} .\n`;
  });
  return [...prefixes, ...resources].join("");
}
