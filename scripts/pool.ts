// Runs one task after the other in child processes. A process that hangs or dies takes its own task with it and no other:
// a thread would take all of them, since the libraries that draw pictures are native.
import { type ChildProcess, fork } from "node:child_process";

export interface PoolSettings {
  /** The module that the processes run, plain JavaScript; it answers each message with one of its own. */
  readonly module: URL;
  readonly workers: number;
  /** A task that gives no sign of life for so long has hung. Milliseconds. */
  readonly patience: number;
  /** Memory of one process, in MB. */
  readonly memory: number;
}

export type Outcome<Result> = { readonly result: Result } | { readonly failed: "hung" | "died" };

/** What a worker sends: a result, or a sign of life. */
export type Answer<Result> = { readonly result: Result } | { readonly alive: true };

interface Slot<Task> {
  child: ChildProcess;
  index: number | null;
  task: Task | null;
  timer: NodeJS.Timeout | null;
}

/**
 * Runs `tasks`, each in one of the processes.
 * @param done called as each one ends, in the order in which they end; `index` is its place in `tasks`
 */
export function runPool<Task, Result>(
  tasks: readonly Task[],
  settings: PoolSettings,
  done: (index: number, outcome: Outcome<Result>) => void,
): Promise<void> {
  return new Promise((resolve) => {
    let next = 0;
    let open = 0;
    const slots = new Set<Slot<Task>>();
    const finish = (): void => {
      if (next < tasks.length || open > 0) return;
      for (const slot of slots) slot.child.kill();
      slots.clear();
      resolve();
    };
    const start = (): void => {
      const child = fork(settings.module, {
        execArgv: [`--max-old-space-size=${settings.memory}`],
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      });
      const slot: Slot<Task> = { child, index: null, task: null, timer: null };
      slots.add(slot);
      child.on("message", (answer: Answer<Result>) => {
        if ("alive" in answer) wait(slot);
        else end(slot, answer);
      });
      child.on("exit", () => {
        if (!slots.delete(slot)) return;
        const index = slot.index;
        if (index !== null) end(slot, { failed: "died" });
        if (next < tasks.length) start();
        finish();
      });
      give(slot);
    };
    const wait = (slot: Slot<Task>): void => {
      if (slot.timer !== null) clearTimeout(slot.timer);
      slot.timer = setTimeout(() => {
        const index = slot.index;
        slots.delete(slot);
        slot.child.kill("SIGKILL");
        if (index !== null) end(slot, { failed: "hung" });
        if (next < tasks.length) start();
        finish();
      }, settings.patience);
    };
    const give = (slot: Slot<Task>): void => {
      const index = next++;
      const task = tasks[index];
      if (task === undefined) {
        next = tasks.length;
        return;
      }
      open++;
      slot.index = index;
      wait(slot);
      slot.child.send({ task });
    };
    const end = (slot: Slot<Task>, outcome: Outcome<Result>): void => {
      const index = slot.index;
      if (index === null) return;
      if (slot.timer !== null) clearTimeout(slot.timer);
      slot.index = null;
      open--;
      done(index, outcome);
      if (slots.has(slot)) give(slot);
      finish();
    };
    for (let worker = 0; worker < Math.min(settings.workers, tasks.length); worker++) start();
    finish();
  });
}
