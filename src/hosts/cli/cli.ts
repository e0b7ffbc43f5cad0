import { processConsole } from "./console.ts";
import { main } from "./main.ts";

// A reader that has seen enough (`… | head`, `2>&1 | head`) closes the pipe: that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await main(process.argv.slice(2), processConsole());
