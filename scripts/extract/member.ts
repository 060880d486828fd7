// Reads who sits on a board from the lists of a kallelse or a protokoll: name, party, role.
import type { Person } from "../model/findings.ts";
import { bracketedParty } from "../swedish/party.ts";
import type { Step } from "./flow.ts";

const WORD = "\\p{Lu}[\\p{L}'’-]*";
const NAME = `${WORD}(?: (?:(?:von|af|de|van|der|el|al) )?${WORD}){1,5}`;
const ROLE =
  "(?:(?:förste|första|andre|andra|tredje|[123]:?[ea]|[123]:?st[ea])\\.? )?(?:vice |v\\.? )?ordförande|(?:tjänstgörande |tjg\\.? )?(?:ledamot|ersättare)";

// “Monica Kristensson (S)”, “Anna Maria von Ek (-)”
// A name begins at the first capital of its word; the look back only spares the tries at later ones.
const MEMBER = new RegExp(
  `(?<!\\p{Lu}[\\p{L}'’-]{0,30})(?<name>${NAME}),? ?\\((?<party>\\p{L}{1,6}|-)\\)`,
  "gu",
);
// “(MP), Vice ordförande”, “(S) ersättare”
const ROLE_AFTER = new RegExp(`^[, –-]{1,3}(${ROLE})(?!\\p{L})`, "iu");
// “Ordförande Sedat Arif (S)”: the capital of the label would make it part of the name
const LABEL_IN_NAME =
  /^(?:(?:Vice |Andre |Förste |Tjänstgörande )?(?:Ordförande|Ledamot|Ledamöter|Ersättare|Beslutande) )/iu;

// “Ordförande”, “Ledamöter:”, “Tjänstgörande ersättare”, “Beslutande ledamöter”, “Icke tjänstgörande ersättare: …”
const ROLE_LABEL =
  /^(?:(?:närvarande|beslutande|ordinarie|tjänstgörande|icke tjänstgörande|ej tjänstgörande|övriga) )*(?<label>(?:(?:1:e |2:e |1:a |2:a |förste |andre |andra )?vice )?ordförande|presidium|ledamöter|ledamot|beslutande|ersättare)(?: och ersättare)?\s*(?::|$|\n|\t)/iu;
// “Övriga närvarande”, “Tjänstepersoner”, “Sekreterare”, “Justerare”: what follows are no members of the board
const OTHERS =
  /^(?:övriga|tjänstem|tjänsteperson|sekreterare|föredragande|justera|utsedd|inbjudna|insyn|underskrift|plats|tid|paragraf|förvaltning|frånvarande tjänste)/iu;

function roleOfLabel(label: string): string | null {
  const name = label.toLowerCase();
  if (name.endsWith("ordförande")) return name;
  if (name === "ersättare") return "ersättare";
  return name === "presidium" ? null : "ledamot";
}

function roleOf(printed: string | undefined, section: string | null): string | null {
  if (printed === undefined) return section;
  const role = printed.toLowerCase();
  return role.endsWith("ersättare") ? "ersättare" : role;
}

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly person: Person;
}

function mentionsIn(text: string, section: string | null): Mention[] {
  return [...text.matchAll(MEMBER)].map((match) => {
    const after = match.index + match[0].length;
    const printed = ROLE_AFTER.exec(text.slice(after, after + 60));
    const name = (match.groups?.name ?? "").replace(LABEL_IN_NAME, "");
    const party = bracketedParty(match.groups?.party ?? "");
    const person = { name, party, role: roleOf(printed?.[1], section) };
    return { start: match.index, end: after + (printed?.[0].length ?? 0), person };
  });
}

// what may stand between members: joints, times, numbers of paragraphs
const JOINTS = /^(?:[\s\d,.;:§&/–()-]|och|för|ersätter|kl|ej|ordförande|tjänstgörande|distans|deltar)*$/iu;

/** The members of a text that holds nothing else. In “Bo Ek (M) för Ann Al (M)” the second is the one who is away. */
function membersIn(text: string, section: string | null): Person[] {
  let end = ROLE_LABEL.exec(text)?.[0].length ?? 0;
  const members: Person[] = [];
  for (const mention of mentionsIn(text, section)) {
    const between = text.slice(end, Math.max(end, mention.start));
    if (!JOINTS.test(between)) return [];
    if (!/(?:för|ersätter)\s*$/iu.test(between)) members.push(mention.person);
    end = Math.max(end, mention.end);
  }
  return JOINTS.test(text.slice(end)) ? members : [];
}

const LONE_NAME = new RegExp(`^${NAME}$`, "u");

/** Lines one by one, with the role that the label above them gives. */
class Reader {
  readonly members: Person[] = [];
  private section: string | null = null;
  private isOpen = false;

  line(text: string, isHeading: boolean): void {
    const label = ROLE_LABEL.exec(text)?.groups?.label;
    if (label !== undefined) {
      this.section = roleOfLabel(label);
      this.isOpen = true;
    } else if (isHeading || OTHERS.test(text)) {
      this.section = null;
      this.isOpen = false;
      return;
    }
    const members = membersIn(text, this.section);
    const isChair =
      this.isOpen && this.section !== null && this.section !== "ledamot" && this.section !== "ersättare";
    if (members.length > 0)
      this.members.push(...members.filter((person) => this.isOpen || person.role !== null));
    else if (isChair && LONE_NAME.test(text))
      this.members.push({ name: text, party: null, role: this.section });
  }

  /** “| Namn | Parti | Roll |”, one column for each role, or rows “Beslutande | Anna Ek (S), Bo Al (M)”. */
  table(step: Step): void {
    if (step.leaf.type !== "table") return;
    const names = step.leaf.header.map((cell) => cell.text.trim().toLowerCase());
    const at = (...words: readonly string[]): number =>
      names.findIndex((name) => words.some((word) => name.startsWith(word)));
    const isPlain = names.every((entry) => !ROLE_LABEL.test(entry));
    const [name, party, role] = [
      at("namn", "ledamot", "förtroendevald"),
      at("parti"),
      at("roll", "uppdrag", "funktion", "befattning"),
    ];
    for (const row of step.leaf.rows) {
      const cells = row.map((cell) => cell.text.trim());
      if (name >= 0 && party >= 0) {
        this.section = null;
        this.isOpen = true;
        this.line(
          `${cells[name]} (${(cells[party] ?? "").replace(/[()]/g, "")})${role >= 0 && cells[role] ? `, ${cells[role]}` : ""}`,
          false,
        );
      } else if (isPlain) this.line(cells.join("\t"), false);
      else for (const [column, cell] of cells.entries()) this.cell(cell, names[column] ?? "");
    }
  }

  private cell(cell: string, header: string): void {
    const label = ROLE_LABEL.exec(header)?.groups?.label;
    if (label === undefined) return;
    this.section = roleOfLabel(label);
    this.isOpen = true;
    this.line(cell, false);
  }
}

/** One entry for each person: the chair of the board is named above the members and often once more among them. */
function withoutDoubles(members: readonly Person[]): Person[] {
  const seen = new Set<string>();
  return members.filter((person) => {
    const key = `${person.name} ${person.party}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The members and substitutes named in the steps outside the items, in the order of the text. */
export function readMembers(steps: readonly Step[]): Person[] {
  const reader = new Reader();
  for (const step of steps) {
    if (step.leaf.type === "table") reader.table(step);
    else
      for (const line of step.passage.text.split("\n"))
        reader.line(line.trim(), step.leaf.type === "heading");
  }
  return withoutDoubles(reader.members);
}
