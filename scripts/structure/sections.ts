// The names that sections have in Swedish municipal papers, and what each says about the text around it.

// A whole line that is one of these is a heading, with or without a colon.
const SECTION =
  /^(?:sammanfattning(?: av ärendet)?|yttrande|ärendet|ärende|bakgrund|inledning|förslag till (?:beslut|yttrande)|förslag|beslutsförslag|beslut|beslutsunderlag|underlag(?: för beslut(?:et)?)?|beslutsplanering|beslutet skickas till|beslutet ska skickas till|beslut(?:et)? (?:ska )?expedieras till|expedieras till|skickas till|sändlista|ansvariga|ansvarig|bilagor|bilaga|syfte|mål|metod|omfattning|avgränsning(?:ar)?|slutsats(?:er)?|bedömning|överväganden|(?:förvaltningens|nämndens|kontorets|stadskontorets|styrelsens) (?:överväganden|bedömning|förslag till (?:beslut|yttrande)|synpunkter|yttrande|svar|förslag|kommentarer?|ställningstagande|slutsatser?|beredning)|beskrivning av ärendet|ärendebeskrivning|beredning(?: av ärendet)?|ekonomi|ekonomiska (?:konsekvenser|förutsättningar)|konsekvenser|barnrättsperspektiv(?:et)?|barnperspektiv(?:et)?|barnets bästa|jämställdhet(?:sperspektiv)?|jämlikhet|mänskliga rättigheter|samverkan|facklig samverkan|tidplan|uppföljning|genomförande|organisation|ansvar|definitioner|rättslig reglering|aktuellt|övrigt|reservation(?:er)?|särskilda yttranden|yrkanden?|beslutsgång|propositionsordning|proposition|arbetsgivarperspektiv|personalkonsekvenser|rapportens slutsatser|revisionens (?:iakttagelser|bedömning|slutsatser|rekommendationer)|rekommendationer|sammanställning|innehåll|inriktningsmål|handlingar|dagens sammanträde|paragrafer|underskrifter|justering|diskussion|referenser|källor|läsanvisning)\s*:?$/iu;

/** A line that is the name of a section and nothing else. */
export function isSectionName(text: string): boolean {
  return text.length <= 60 && SECTION.test(text);
}

// What comes after the answers to the recommendations and is not part of the last one.
const CLOSING =
  /^(?:ansvariga?|beslutsunderlag|bilagor|förslag till beslut|beslutsförslag|beslutet skickas till|beslutet ska skickas till|beslut(?:et)? (?:ska )?expedieras till|expedieras till|skickas till|sändlista|slutsats(?:er)?|avslutning|avslutande (?:kommentar|ord|synpunkter)|sammanfattande (?:bedömning|kommentar|slutsats)|övrigt|ekonomiska konsekvenser|ekonomi|barnrättsperspektiv(?:et)?|uppföljning|reservation(?:er)?|särskilda yttranden|underskrifter)\s*:?$/iu;

/** A section that closes a paper: it never belongs to an answer above it. */
export function isClosingSection(text: string): boolean {
  return CLOSING.test(text);
}

// “Rekommendation 1:”, “Rekommendation: Säkerställ …”, “Revisionens rekommendation 2”, “2. Rekommendation”
const RECOMMENDATION =
  /^(?:\d{1,2}[.)]?\s+)?(?:\p{L}*revision\p{L}*\s+)?rekommendation(?:\s+(?:nr\.?\s*)?(?:\d{1,2}\s?[a-z]?|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio))?\s*(?:[:.–-]|$)\s*(.*)$/iu;

/** The words of a recommendation heading after its label; null where the line is no such heading. */
export function recommendationWords(text: string): string | null {
  const found = RECOMMENDATION.exec(text);
  return found === null ? null : (found[1] ?? "").trim();
}

// Above a list of names.
const ROLE_LIST =
  /^(?:ordförande|(?:förste |andre |1:e |2:e )?vice ordförande|ledamöter|ersättare|tjänstgörande ersättare|ej tjänstgörande ersättare|icke tjänstgörande ersättare|beslutande|närvarande(?: ledamöter| ersättare)?|övriga närvarande|övriga deltagande|tjänstemän|frånvarande)\s*:?$/iu;

/** A line that says in what role the people below it are there. */
export function isRoleName(text: string): boolean {
  return ROLE_LIST.test(text);
}
