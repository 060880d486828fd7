// Makes patterns for Swedish words that a scan has damaged: å, ä and ö may have become one or two other signs.
// What is found is still quoted as it stands; only the looking is lenient.

/**
 * A pattern where each å, ä, ö also matches what scans make of it: `säkerställ` matches “Sikerstill” and “Sdkerstill”,
 * `åtgärd` matches “Atgiird”. Case does not matter. `\b` is not aware of å, ä, ö: use `(?<!\p{L})` and `(?!\p{L})`.
 */
export function lenient(source: string, flags = ""): RegExp {
  return new RegExp(source.replace(/[åäö]/g, "[\\p{Script=Latin}6&{]{1,2}"), `iu${flags}`);
}
