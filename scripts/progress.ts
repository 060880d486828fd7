// How far a long run has come: a bar with the time that is left on a terminal, plain lines in a pipe.

export interface Progress {
  readonly step: (name: string) => void;
  readonly end: () => void;
}

const WIDTH = 24;
/** Runs shorter than this need no bar. */
const WORTH_TELLING = 5;

function leftWords(seconds: number): string {
  if (!Number.isFinite(seconds)) return "";
  return seconds < 90 ? `${Math.ceil(seconds)} s left` : `${Math.ceil(seconds / 60)} min left`;
}

/** Shows progress of `total` steps on `stream`. */
export function showProgress(total: number, stream: NodeJS.WriteStream, now: () => number): Progress {
  const began = now();
  let done = 0;
  let told = 0;
  const step = (name: string): void => {
    done++;
    if (total < WORTH_TELLING) return;
    const left = leftWords(((now() - began) / done / 1000) * (total - done));
    if (stream.isTTY) {
      const filled = Math.round((done / total) * WIDTH);
      const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
      stream.write(`\r\u001b[2K${bar} ${done}/${total} ${left} ${name.slice(-40)}`);
    } else if (Math.floor((done / total) * 10) > told) {
      told = Math.floor((done / total) * 10);
      stream.write(`${done} of ${total} converted, ${left}\n`);
    }
  };
  return {
    step,
    end: () => void (stream.isTTY && done >= 1 && total >= WORTH_TELLING && stream.write("\r\u001b[2K")),
  };
}
