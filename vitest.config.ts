import { defineConfig } from "vitest/config";

const SITE = ["tests/site/**/*.test.ts", "tests/browser/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "code",
          include: ["tests/**/*.test.ts"],
          exclude: SITE,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "site",
          include: SITE,
          globalSetup: "tests/support/site.ts",
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
