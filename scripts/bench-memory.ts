// A second thread that watches the memory of this process and of the ones that it starts, while the first is busy.
import { readdirSync, readFileSync } from "node:fs";
import { isMainThread, parentPort, workerData } from "node:worker_threads";

const EVERY_MS = 20;

// “VmRSS:	  123456 kB”
function residentKilobytes(pid: string): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0; // it has ended meanwhile
  }
}

function parentOf(pid: string): string {
  try {
    return /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "";
  } catch {
    return "";
  }
}

/** The process and its children, in kB. 0 where the system has no /proc. */
function familyKilobytes(): number {
  const own = String(process.pid);
  try {
    const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === own);
    return [own, ...children].reduce((sum, pid) => sum + residentKilobytes(pid), 0);
  } catch {
    return Math.round(process.memoryUsage.rss() / 1024);
  }
}

if (!isMainThread && parentPort !== null) {
  const peak = new Int32Array(workerData);
  setInterval(() => {
    const now = familyKilobytes();
    if (now > Atomics.load(peak, 0)) Atomics.store(peak, 0, now);
  }, EVERY_MS);
}
