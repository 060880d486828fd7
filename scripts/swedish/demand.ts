// Tells a demand (“Säkerställa att …”, “Nämnden bör …”) from the sentences of an answer, in sound and in scanned text.
import { lenient } from "./lenient.ts";

const ADVERBS =
  "skyndsamt|snarast|fortsatt|fortsättningsvis|regelbundet|kontinuerligt|löpande|omgående|årligen|tydligare|även|också|dels";

const VERBS = [
  "säkerställa?|säkra?|kvalitetssäkra?|tillse|se (?:till|över)|tillförsäkra?|tillgodose|tillsätta?|tillämpa?|tillskapa?",
  "utveckla?|vidareutveckla?|utreda?|utred|utforma?|utarbeta?|utföra?|utöka?|utse|utgå|upprätta?|upprätthålla?|uppdatera?|uppmärksamma?|uppdra",
  "följa? upp|följa?|ta fram|ta|genomföra?|genomlysa?|stärka?|förstärka?|förbättra?|förtydliga?|förankra?|fördela?|fördjupa?|föra?",
  "tydliggöra?|klargöra?|synliggöra?|göra?|fastställa?|fastslå|ställa?|beslut|besluta?|beakta?|bedöma?|begära?|bevaka?|begränsa?|besvara?|bereda?|bedriva?",
  "analys|kartlägga?|lägga?|skapa?|införa?|infoga?|inhämta?|inkludera?|inrätta?|införliva?|inleda?|inventera?|intensifiera?|vidta|vidtaga|överväga?",
  "övervaka?|överse|öka?|anpassa?|anta|ange|ansvara?|använda?|arbeta?|agera?|avsätta?|avsluta?|avveckla?|avhjälpa?|återrapportera?|återkoppla?",
  "verka?|vara|ge|gå|hålla?|hantera?|höja?|minska?|motverka?|möjliggöra?|etablera?|lyfta?|lämna?|knyta?|komma?|komplettera?|kräva?|låta?",
  "redovisa?|redogöra?|rikta?|samla?|samordna?|samverka?|sammanställa?|skärpa?|skicka?|sprida?|stödja?|stötta?|sätta?|söka?|tidigarelägga?|undersöka?|undvika?",
  "underlätta?|underhålla?|understryka?|åtgärda?|överlämna?|värna?|värdera?|omarbeta?|ompröva?|omhänderta|omsätta?|påskynda?|pröva?|prioritera?",
].join("|");

// “Att säkerställa …”, “Säkerställ att …”, “Sikerstilla att”, “Skyndsamt ta fram”, “Utvärdera …”, “i samverkan med X utveckla” is not caught
const VERB_FIRST = lenient(`^(?:att(?!\\p{L})|(?:(?:${ADVERBS})\\s+)?(?:${VERBS}|\\p{L}{4,}era)(?!\\p{L}))`);

// “Nämnden bör ta fram …”, “Kommunstyrelsen och nämnden för teknik bör …”
const OUGHT = /^(?:[^\s.:;!?]+ ){1,9}(?:bör|b6r|bér|bor|börde)(?!\p{L})/iu;

// “Nämnden anser att rekommendationen bör …” speaks of a demand
const SPEAKS_OF = lenient(
  "(?<!\\p{L})(?:anser|menar|bedömer|delar|instämmer|rekommendation\\p{L}*|svar|yttrande)(?!\\p{L})",
);

// “Att barn ges möjlighet att delta är av stor vikt för nämnden.” begins an answer
const WEIGHS = lenient(
  "^att(?!\\p{L})[^.]*\\s(?:är|ar|dr|ir)\\s(?:av\\s)?(?:stor\\s|största\\s|mycket\\s|en\\s)?(?:viktigt?|vikt|prioriter\\p{L}+|angeläget|komplicerat|svårt)(?!\\p{L})",
);

/** Whether a sentence is worded as a recommendation: infinitive, imperative, “Att …” or “X bör …”. */
export function isDemand(text: string): boolean {
  const words = text.replace(/^[\s\p{P}]+/u, "").slice(0, 240);
  if (VERB_FIRST.test(words)) return !WEIGHS.test(words);
  const ought = OUGHT.exec(words);
  return ought !== null && !SPEAKS_OF.test(ought[0]);
}

// “Det finns behov av rutiner”, “Rutiner för uppföljning behöver tas fram”: a weaker sign, for a place where a demand is due
const NEED = lenient("(?<!\\p{L})(?:bör|ska|skall|behöver|måste)(?!\\p{L})");

const ANSWERER = [
  "\\p{L}*nämnden\\p{L}*|\\p{L}*styrelsen|\\p{L}*förvaltningen|\\p{L}*kontoret|bolaget|kommunen|staden|vi|ja|nej|svar|kommentar",
  "under|sedan|enligt|i|inom|för|det|detta|den|de|arbetet|arbete|instämmer|revisionen|revisorerna|rapporten|granskningen|rekommendationen",
].join("|");
// “Nämnden har …”, “Arbetsmarknads- och socialförvaltningen arbetar …”, “Under 2024 …”
const ANSWER_FIRST = lenient(`^(?:\\p{L}+- och )?(?:${ANSWERER})(?!\\p{L})`);

/** Whether a sentence, standing first under “Rekommendation 3”, can be the recommendation though it is not worded as one. */
export function mayBeDemand(text: string): boolean {
  const words = text.slice(0, 400);
  return text.length < 400 && NEED.test(words) && !ANSWER_FIRST.test(words);
}
