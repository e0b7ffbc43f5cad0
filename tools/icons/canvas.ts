import type { Pixels } from "./png.ts";
import type { Shape } from "./shapes.ts";

/** "#rrggbb" */
export type Colour = `#${string}`;

/** Samples a pixel's side is cut into. */
const SAMPLES = 8;

/** A square of `size` pixels on which drawings 16 units wide are set. */
export class Canvas {
  /** Pixels a unit. */
  readonly scale: number;
  /** Premultiplied red, green, blue and alpha, 0 to 1. */
  readonly #layers: Float64Array;

  constructor(readonly size: number) {
    this.scale = size / 16;
    this.#layers = new Float64Array(size * size * 4);
  }

  /** The nearest place on the pixel grid, so that upright edges are sharp at every size. */
  snap(units: number): number {
    return Math.round(units * this.scale) / this.scale;
  }

  /** The width of a thin line in units: one pixel up to 32 pixels, then two and three. */
  get hairline(): number {
    return Math.max(1, Math.round(this.size / 26)) / this.scale;
  }

  fill(shape: Shape, colour: Colour): void {
    const rgb = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16) / 255);
    this.#paint(shape, (coverage, at) => {
      [...rgb, 1].forEach((part, layer) => {
        this.#layers[at + layer] = part * coverage + (this.#layers[at + layer] ?? 0) * (1 - coverage);
      });
    });
  }

  /** Makes the place clear again: the gap round a badge. */
  erase(shape: Shape): void {
    this.#paint(shape, (coverage, at) => {
      for (let layer = 0; layer < 4; layer++)
        this.#layers[at + layer] = (this.#layers[at + layer] ?? 0) * (1 - coverage);
    });
  }

  #paint(shape: Shape, put: (coverage: number, at: number) => void): void {
    for (let y = 0; y < this.size; y++) {
      for (let x = 0; x < this.size; x++) {
        const coverage = this.#coverage(shape, x, y);
        if (coverage > 0) put(coverage, (y * this.size + x) * 4);
      }
    }
  }

  /** The share of a pixel inside the shape. */
  #coverage(shape: Shape, x: number, y: number): number {
    const distance = shape((x + 0.5) / this.scale, (y + 0.5) / this.scale) * this.scale;
    if (Math.abs(distance) > 1) return distance < 0 ? 1 : 0;
    let inside = 0;
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      const sx = x + ((sample % SAMPLES) + 0.5) / SAMPLES;
      const sy = y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
      if (shape(sx / this.scale, sy / this.scale) < 0) inside++;
    }
    return inside / (SAMPLES * SAMPLES);
  }

  pixels(): Pixels {
    const data = new Uint8Array(this.size * this.size * 4);
    for (let at = 0; at < data.length; at += 4) {
      const alpha = this.#layers[at + 3] ?? 0;
      if (alpha === 0) continue;
      for (let layer = 0; layer < 3; layer++) {
        data[at + layer] = Math.round(((this.#layers[at + layer] ?? 0) / alpha) * 255);
      }
      data[at + 3] = Math.round(alpha * 255);
    }
    return { width: this.size, height: this.size, data };
  }
}
