// Swedish statutes by name and abbreviation, with the number in Svensk författningssamling (SFS) that the name stands for.

interface Version {
  readonly sfs: string;
  /** First day in force; the first version of a list has none. */
  readonly from?: string;
}

interface Statute {
  /** Definite form, lower case: `alkohollagen`. */
  readonly name: string;
  readonly abbreviations?: readonly string[];
  readonly versions: readonly Version[];
  /** The name alone, in a text without date, does not tell which version is meant. */
  readonly byDateOnly?: true;
}

/** Sources: Svensk författningssamling; a version list holds the former act of the same name and the day of the change. */
const STATUTES: readonly Statute[] = [
  { name: "alkohollagen", versions: [{ sfs: "2010:1622" }] },
  { name: "arbetsmiljölagen", abbreviations: ["AML"], versions: [{ sfs: "1977:1160" }] },
  { name: "arkivlagen", versions: [{ sfs: "1990:782" }] },
  { name: "bibliotekslagen", versions: [{ sfs: "2013:801" }] },
  { name: "brottsbalken", abbreviations: ["BrB"], versions: [{ sfs: "1962:700" }] },
  { name: "dataskyddslagen", versions: [{ sfs: "2018:218" }] },
  { name: "diskrimineringslagen", versions: [{ sfs: "2008:567" }] },
  { name: "föräldrabalken", abbreviations: ["FB"], versions: [{ sfs: "1949:381" }] },
  {
    name: "förvaltningslagen",
    abbreviations: ["FL"],
    versions: [{ sfs: "1986:223" }, { sfs: "2017:900", from: "2018-07-01" }],
  },
  { name: "förvaltningsprocesslagen", abbreviations: ["FPL"], versions: [{ sfs: "1971:291" }] },
  {
    name: "hälso- och sjukvårdslagen",
    abbreviations: ["HSL"],
    versions: [{ sfs: "1982:763" }, { sfs: "2017:30", from: "2017-04-01" }],
  },
  { name: "jordabalken", abbreviations: ["JB"], versions: [{ sfs: "1970:994" }] },
  { name: "jämställdhetslagen", versions: [] },
  {
    name: "kommunallagen",
    abbreviations: ["KL"],
    versions: [{ sfs: "1991:900" }, { sfs: "2017:725", from: "2018-01-01" }],
  },
  { name: "lagen om anställningsskydd", abbreviations: ["LAS"], versions: [{ sfs: "1982:80" }] },
  { name: "lagen om färdtjänst", versions: [{ sfs: "1997:736" }] },
  { name: "lagen om kommunernas bostadsförsörjningsansvar", versions: [{ sfs: "2000:1383" }] },
  { name: "lagen om medbestämmande i arbetslivet", abbreviations: ["MBL"], versions: [{ sfs: "1976:580" }] },
  {
    name: "lagen om offentlig upphandling",
    abbreviations: ["LOU"],
    versions: [{ sfs: "2007:1091" }, { sfs: "2016:1145", from: "2017-01-01" }],
  },
  { name: "lagen om skydd mot olyckor", abbreviations: ["LSO"], versions: [{ sfs: "2003:778" }] },
  {
    name: "lagen om stöd och service till vissa funktionshindrade",
    abbreviations: ["LSS"],
    versions: [{ sfs: "1993:387" }],
  },
  { name: "lagen om tobak och liknande produkter", versions: [{ sfs: "2018:2088" }] },
  { name: "lagen om valfrihetssystem", abbreviations: ["LOV"], versions: [{ sfs: "2008:962" }] },
  {
    name: "lagen om vård av missbrukare i vissa fall",
    abbreviations: ["LVM"],
    versions: [{ sfs: "1988:870" }],
  },
  {
    name: "lagen med särskilda bestämmelser om vård av unga",
    abbreviations: ["LVU"],
    versions: [{ sfs: "1990:52" }],
  },
  { name: "livsmedelslagen", versions: [{ sfs: "2006:804" }] },
  { name: "miljöbalken", abbreviations: ["MB"], versions: [{ sfs: "1998:808" }] },
  { name: "offentlighets- och sekretesslagen", abbreviations: ["OSL"], versions: [{ sfs: "2009:400" }] },
  { name: "ordningslagen", versions: [{ sfs: "1993:1617" }] },
  { name: "patientdatalagen", abbreviations: ["PDL"], versions: [{ sfs: "2008:355" }] },
  { name: "patientsäkerhetslagen", abbreviations: ["PSL"], versions: [{ sfs: "2010:659" }] },
  {
    name: "plan- och bygglagen",
    abbreviations: ["PBL"],
    versions: [{ sfs: "1987:10" }, { sfs: "2010:900", from: "2011-05-02" }],
  },
  { name: "regeringsformen", abbreviations: ["RF"], versions: [{ sfs: "1974:152" }] },
  { name: "skollagen", versions: [{ sfs: "1985:1100" }, { sfs: "2010:800", from: "2011-07-01" }] },
  {
    name: "socialtjänstlagen",
    abbreviations: ["SoL"],
    versions: [
      { sfs: "1980:620" },
      { sfs: "2001:453", from: "2002-01-01" },
      { sfs: "2025:400", from: "2025-07-01" },
    ],
    byDateOnly: true,
  },
  { name: "spellagen", versions: [{ sfs: "2018:1138" }] },
  { name: "språklagen", versions: [{ sfs: "2009:600" }] },
  { name: "säkerhetsskyddslagen", versions: [{ sfs: "1996:627" }, { sfs: "2018:585", from: "2019-04-01" }] },
  { name: "tobakslagen", versions: [{ sfs: "1993:581" }] },
  { name: "tryckfrihetsförordningen", abbreviations: ["TF"], versions: [{ sfs: "1949:105" }] },
  { name: "visselblåsarlagen", versions: [{ sfs: "2021:890" }] },
  { name: "vallagen", versions: [{ sfs: "2005:837" }] },
];

/** A name or abbreviation of a statute with the name that it stands for. Names first, longest first. */
export const STATUTE_WORDS: readonly {
  readonly word: string;
  readonly name: string;
  readonly abbreviation: boolean;
}[] = STATUTES.flatMap(({ name, abbreviations = [] }) => [
  { word: name, name, abbreviation: false },
  ...abbreviations.map((word) => ({ word, name, abbreviation: true })),
]).sort((a, b) => b.word.length - a.word.length || a.word.localeCompare(b.word, "sv"));

function statuteOf(word: string): Statute | undefined {
  const name = word.trim().replace(/\s+/g, " ");
  const lower = name.toLowerCase();
  return (
    STATUTES.find((statute) => statute.abbreviations?.includes(name) === true) ??
    STATUTES.find((statute) => statute.name === lower || `${statute.name}s` === lower)
  );
}

/** The year that a version came into force; where the list has no day, that of its number, since no act is older than that. */
function firstYear({ sfs, from }: Version): number {
  return Number((from ?? sfs).slice(0, 4));
}

function isInForce(version: Version, date: string): boolean {
  return version.from === undefined ? firstYear(version) <= Number(date.slice(0, 4)) : version.from <= date;
}

/** The words that a statute is named in, and where its name stands in them. */
export interface Naming {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const REACH = 300;
// 1998   2016–2018   (but not: lagen (1990:52), 2024-03-14, STK-2016-12, SOU 2023:62)
const YEAR = /(?<![\d\p{L}:/-])(?:19|20)\d{2}(?![\d:/-])/gu;
// Fram till 1998 var …, of what the sentence before has told
const UNTIL = /^\s*(?:fram\still|till\soch\smed|före|innan)\s(?:år\s)?(?:19|20)\d{2}(?![\d:/-])/iu;

/** The years in the sentence of a name, and the one that the next begins with where it says until when. */
function yearsAround({ text, start, end }: Naming): number[] {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[.!?]\s/u)
      .at(-1) ?? "";
  const after = text.slice(end, end + REACH);
  const stop = /[.!?](?=\s|$)/u.exec(after)?.index ?? after.length;
  const until = UNTIL.exec(after.slice(stop + 1))?.[0] ?? "";
  return `${before} ${after.slice(0, stop)} ${until}`.match(YEAR)?.map(Number) ?? [];
}

/**
 * The SFS number that a statute's name or abbreviation means in a text of `date` (ISO 8601, or null where unknown).
 * @param naming where the name stands, if it stands in a text: a year in its sentence before the act was in force means another act
 * @returns null for a name that is not known, or that does not tell (socialtjänstlagen in a text without date)
 */
export function sfsOf(word: string, date: string | null, naming: Naming | null = null): string | null {
  const statute = statuteOf(word);
  if (statute === undefined || (date === null && statute.byDateOnly)) return null;
  const version = statute.versions.filter((one) => date === null || isInForce(one, date)).at(-1);
  if (version === undefined) return null;
  const isOlder = naming !== null && yearsAround(naming).some((year) => year < firstYear(version));
  return isOlder ? null : version.sfs;
}

/** The full name of a statute from its name, genitive or abbreviation: `LVU`, `kommunallagens`; else null. */
export function statuteName(word: string): string | null {
  return statuteOf(word)?.name ?? null;
}

/** The number of socialtjänstlagen that is called "den nya": in force from 2025-07-01. */
export const NEW_SOCIALTJÄNSTLAGEN = "2025:400";
