// A Hunspell dictionary → every form that it accepts, with what each may do in a compound (hunspell(5)).

/** What a form may do, as bits that add up. */
export const WORD = 1;
export const BEGINS = 2;
export const MIDDLE = 4;
export const ENDS = 8;
/** It is written in lower case: without this bit it is a name. */
export const COMMON = 16;

interface Rule {
  readonly strip: string;
  readonly add: string;
  readonly flags: string;
  readonly condition: RegExp;
}

// `SFX C el let [^m]el`, `SFX z a 0/WXZ a`
const RULE = /^SFX\s+(\S)\s+(\S+)\s+(\S+?)(?:\/(\S+))?\s+(\S+)\s*$/;

function readRules(aff: string): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const line of aff.split("\n")) {
    const [, flag, strip, add, flags = "", condition = "."] = RULE.exec(line) ?? [];
    if (flag === undefined || strip === undefined || add === undefined) continue;
    const rule = {
      strip: strip === "0" ? "" : strip,
      add: add === "0" ? "" : add,
      flags,
      condition: new RegExp(`${condition}$`, "u"),
    };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  return rules;
}

function compoundBits(flags: string): number {
  return (flags.includes("X") ? BEGINS : 0) | (flags.includes("U") ? MIDDLE | BEGINS : 0);
}

/**
 * Expands a dictionary whose flags are those of the Swedish one: X begins a compound, U stands inside it, Y ends it, Z
 * stands in compounds only, `%` is forbidden, `¤` stands with a suffix only, `!` is not to be suggested.
 * @returns form in lower case → bits
 */
export function expandDictionary(aff: string, dic: string): Map<string, number> {
  const rules = readRules(aff);
  const forms = new Map<string, number>();
  const add = (form: string, bits: number): void => {
    const key = form.toLowerCase();
    const common = key === form ? COMMON : 0;
    if (bits !== 0 && /^\p{Ll}+$/u.test(key)) forms.set(key, (forms.get(key) ?? 0) | bits | common);
  };
  for (const line of dic.split("\n").slice(1)) {
    const [word = "", flags = ""] = line.trim().split("/");
    if (word === "" || flags.includes("%") || flags.includes("!")) continue;
    const ends = flags.includes("Y") ? ENDS : 0;
    const alone = flags.includes("Z") ? 0 : WORD | ends;
    if (!flags.includes("¤")) add(word, alone | compoundBits(flags) | (flags.includes("Z") ? ends : 0));
    for (const flag of flags) {
      for (const rule of rules.get(flag) ?? []) {
        if (!word.endsWith(rule.strip) || !rule.condition.test(word)) continue;
        const form = word.slice(0, word.length - rule.strip.length) + rule.add;
        add(
          form,
          rule.flags.includes("Z") ? compoundBits(rule.flags) : WORD | ends | compoundBits(rule.flags),
        );
      }
    }
  }
  return forms;
}
