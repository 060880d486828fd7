// The rules that read stances and promises, in plain Swedish, for the page /sa-laser-vi/.
import { COMMITMENT_RULES } from "./extract/commitment-rules.ts";
import { STANCE_RULES } from "./extract/stance-rules.ts";
import type { RuleGroup } from "./site/build-site.ts";

/** Rule id → what it reads, as one would say it. A rule without a line here would not compile its page: a test holds it. */
export const RULE_TITLES: Readonly<Record<string, string>> = {
  "delar-inte": "Delar inte, instämmer inte",
  "delar-delvis": "Instämmer delvis",
  instämmer: "Instämmer",
  "delar-bedömningen": "Delar någons bedömning",
  "anser-rimlig": "Anser att bedömningen är rimlig",
  "ställer-sig-bakom": "Ställer sig bakom, tillstyrker, har inget att invända",
  avstyrker: "Avstyrker, motsätter sig",
  välkomnar: "Välkomnar, är positiv till",
  "genomförs-redan": "Gör redan det som rekommenderas",
  invänder: "Invänder mot hur granskningen är gjord",
  "kommer-att": "Kommer att göra något",
  "ska-vara-klart": "Något ska vara klart en viss tid",
  ska: "Ska göra något",
  "planerar-att": "Planerar eller avser att göra något",
  "är-planerad": "Något är planerat till en viss tid",
  "nästa-steg": "Nästa steg är att göra något",
  uppdrag: "Någon får i uppdrag att göra något",
  "ser-över": "Ser över eller undersöker en möjlighet",
  "arbetar-med-att": "Arbetar nu med att göra något",
  "genomför-utredning": "Genomför en utredning eller analys",
  "tas-fram": "Något tas fram just nu",
  återrapporteras: "Kommer tillbaka med en redovisning en viss tid",
  "sker-då": "Något sker en kommande tid",
};

/** What a rule is called; its id where it has no name yet. */
function ruleTitle(id: string): string {
  return RULE_TITLES[id] ?? id;
}

export const RULES: readonly RuleGroup[] = [
  {
    title: "Hållning",
    rules: STANCE_RULES.map(({ id, examples }) => ({ title: ruleTitle(id), examples })),
  },
  {
    title: "Åtaganden",
    rules: COMMITMENT_RULES.map(({ id, examples }) => ({ title: ruleTitle(id), examples })),
  },
];
