// A process of its own that converts what it is sent: whatever a file does to it, the others go on.
import { type Converted, convertDocument } from "./convert-document.ts";
import type { Diagnostic } from "./model/diagnostics.ts";
import type { OcrSettings } from "./read/ocr.ts";

export interface ConvertTask {
  readonly file: string;
  readonly engine: OcrSettings["engine"];
  readonly cache: string | null;
}

export interface ConvertResult {
  readonly converted: readonly Omit<Converted, "blocks">[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Converts one file; never throws. */
export async function convertTask(
  { file, engine, cache }: ConvertTask,
  alive: () => void,
): Promise<ConvertResult> {
  const diagnostics: Diagnostic[] = [];
  const converted = await convertDocument(file, (diagnostic) => diagnostics.push(diagnostic), {
    engine,
    cache,
    alive,
  });
  return { converted: converted.map(({ blocks: _, ...rest }) => rest), diagnostics };
}

if (process.send !== undefined) {
  const send = process.send.bind(process);
  process.on("message", ({ task }: { task: ConvertTask }) => {
    void convertTask(task, () => send({ alive: true })).then((result) => send({ result }));
  });
}
