import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { VERSION: JSON.stringify("test") },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The text must not depend on the machine's time zone; the tests that prove it start processes of their own.
    env: { TZ: "Asia/Shanghai" },
  },
});
