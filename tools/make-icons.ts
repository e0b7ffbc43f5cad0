// Draws assets/*.png anew: node tools/run-ts.mjs tools/make-icons.ts
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Canvas } from "./icons/canvas.ts";
import { drawings } from "./icons/drawings.ts";
import { encodePng } from "./icons/png.ts";
import { sizes } from "./icons/sizes.ts";

const folder = path.resolve("assets");
mkdirSync(folder, { recursive: true });
for (const [name, draw] of Object.entries(drawings)) {
  for (const size of sizes) {
    const canvas = new Canvas(size);
    draw(canvas);
    writeFileSync(path.join(folder, `${name}-${size}.png`), encodePng(canvas.pixels()));
  }
}
