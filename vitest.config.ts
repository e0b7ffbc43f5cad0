import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { VERSION: JSON.stringify("test") },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Half of the time goes by in a browser or in a process of its own: no core is kept free for us.
    maxWorkers: "100%",
    // A busy machine draws late; what never comes still fails.
    expect: { poll: { timeout: 60_000 } },
    // The text must not depend on the machine's time zone; the tests that prove it start processes of their own.
    env: { TZ: "Asia/Shanghai" },
  },
});
