import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Canvas } from "../../tools/icons/canvas.ts";
import { drawings } from "../../tools/icons/drawings.ts";
import { decodePng, encodePng } from "../../tools/icons/png.ts";
import { sizes } from "../../tools/icons/sizes.ts";

const file = (name: string, size: number) => decodePng(readFileSync(`assets/${name}-${size}.png`));

// The largest take seconds to draw; the code is the same for all.
const drawn = sizes.filter((size) => size <= 32);

it.each(Object.keys(drawings))("keeps %s in step with its drawing", (name) => {
  for (const size of drawn) {
    const canvas = new Canvas(size);
    drawings[name]?.(canvas);
    expect(Buffer.from(file(name, size).data).equals(canvas.pixels().data)).toBe(true);
  }
});

it("draws every button so that it differs from the others at 16 pixels", () => {
  const pictures = Object.keys(drawings).map((name) => Buffer.from(file(name, 16).data).toString("base64"));
  expect(new Set(pictures).size).toBe(Object.keys(drawings).length);
});

it("reads a picture back as it was written", () => {
  const data = Uint8Array.from({ length: 3 * 2 * 4 }, (_, index) => (index * 37) % 256);
  expect(decodePng(encodePng({ width: 3, height: 2, data }))).toEqual({ width: 3, height: 2, data });
});
