// What all commands share towards the terminal: messages, a last line, exit codes.
import { DIAGNOSTICS, type Diagnostic, formatDiagnostic } from "./model/diagnostics.ts";

/** Prints messages to stderr and one line that counts them to stdout. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], done: string): void {
  for (const diagnostic of diagnostics) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  const count = (severity: string): number =>
    diagnostics.filter(({ code }) => DIAGNOSTICS[code].severity === severity).length;
  process.stdout.write(
    `${done}: ${count("error")} errors, ${count("warning")} warnings, ${count("note")} notes\n`,
  );
}

function explain(error: unknown, usage: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const isUsage =
    error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return isUsage ? `${message}\nusage: ${usage}\n` : `could not run: ${message}\n`;
}

/** Runs a command and sets the exit code: what it gives, or 2 where it could not run. Never a stack trace, unless asked. */
export function runCommand(main: () => number | Promise<number>, usage: string): void {
  Promise.resolve()
    .then(main)
    .then(
      (code) => {
        process.exitCode = code;
      },
      (error: unknown) => {
        process.stderr.write(explain(error, usage));
        if (process.env.DAGSLJUS_TRACE !== undefined) console.error(error);
        process.exitCode = 2;
      },
    );
}
