import { defineConfig } from "vitest/config";

const BROWSER_TESTS = "test/e2e/**/*.test.ts";

export default defineConfig({
  define: { VERSION: JSON.stringify("test") },
  test: {
    // Half of the time goes by in a browser or in a process of its own: no core is kept free for us.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: { name: "rooms", include: ["test/**/*.test.ts"], exclude: [BROWSER_TESTS] },
      },
      {
        extends: true,
        // A browser on a busy machine gets a second try. The run names what needed one: a race, to be looked into.
        test: {
          name: "browser",
          include: [BROWSER_TESTS],
          retry: 1,
          setupFiles: ["test/e2e/second-try.ts"],
        },
      },
    ],
    setupFiles: ["test/setup.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A busy machine draws late; what never comes still fails.
    expect: { poll: { timeout: 60_000 } },
    // The text must not depend on the machine's time zone; the tests that prove it start processes of their own.
    env: { TZ: "Asia/Shanghai" },
  },
});
