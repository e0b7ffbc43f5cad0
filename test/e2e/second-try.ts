import { afterEach } from "vitest";

// What a second try mended must not pass unseen: it is printed with what went wrong the first time.
afterEach(({ task }) => {
  const { retryCount = 0, errors = [] } = task.result ?? {};
  if (retryCount > 0) console.warn(`Needed a second try: ${task.name}\n${errors[0]?.message ?? ""}`);
});
