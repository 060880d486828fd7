// A task that hangs or kills its process takes no other with it, and every task is answered once.
import { describe, expect, it } from "vitest";
import { type Outcome, runPool } from "../../scripts/pool.ts";

const module = new URL("../support/pool-worker.mjs", import.meta.url);

async function run(tasks: readonly string[], workers: number): Promise<(Outcome<string> | undefined)[]> {
  const outcomes: (Outcome<string> | undefined)[] = tasks.map(() => undefined);
  await runPool<string, string>(tasks, { module, workers, patience: 900, memory: 100 }, (index, outcome) => {
    expect(outcomes[index]).toBeUndefined();
    outcomes[index] = outcome;
  });
  return outcomes;
}

describe("the pool", () => {
  it.each([1, 2])("goes on after tasks that hang, die or leave (%i processes)", async (workers) => {
    expect(await run(["a", "die", "b", "hang", "exit", "c"], workers)).toEqual([
      { result: "a" },
      { failed: "died" },
      { result: "b" },
      { failed: "hung" },
      { failed: "died" },
      { result: "c" },
    ]);
  });

  it("waits for a task that takes long and gives signs of life", async () => {
    expect(await run(["work long"], 1)).toEqual([{ result: "work long" }]);
  });

  it("ends at once where there is nothing to do", async () => {
    expect(await run([], 2)).toEqual([]);
  });
});
