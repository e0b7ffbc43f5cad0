import type { Canvas, Colour } from "./canvas.ts";
import type { Point, Shape } from "./shapes.ts";
import { arc, circle, curve, grown, polygon, rectangle, roundedRectangle, stroke, union } from "./shapes.ts";

/** Drawn on a field of 16 × 16 units. */
export type Drawing = (canvas: Canvas) => void;

const RED = "#c8281e";
const AMBER = "#ffb347";
const GREEN = "#17905a";
const BLUE = "#2b7cd3";
const LINE = "#757371";
const FAINT = "#b5b3b0";
const PAPER = "#ffffff";
const SHADE = "#e4e2df";

/** Width of the clear gap round a badge. */
const GAP = 1;

/** A sheet of paper with its corner turned down. */
function page(canvas: Canvas, left: number, right: number): void {
  const { hairline } = canvas;
  const [l, r, top, bottom, fold] = [left, right, 1, 15, 4].map((units) => canvas.snap(units)) as Five;
  const outline = polygon([
    [l, top],
    [r - fold, top],
    [r, top + fold],
    [r, bottom],
    [l, bottom],
  ]);
  const corner = polygon([
    [r - fold, top],
    [r, top + fold],
    [r - fold, top + fold],
  ]);
  canvas.fill(outline, LINE);
  canvas.fill(grown(outline, -hairline), PAPER);
  canvas.fill(corner, LINE);
  canvas.fill(grown(corner, -hairline * 0.75), SHADE);
}

type Five = [number, number, number, number, number];

/** Lines of text. */
function text(canvas: Canvas, lines: readonly (readonly [left: number, right: number, y: number])[]): void {
  for (const [left, right, y] of lines) {
    const top = canvas.snap(y);
    canvas.fill(rectangle(canvas.snap(left), top, canvas.snap(right), top + canvas.hairline), FAINT);
  }
}

/** A table: a coloured head and thin rules. */
function table(canvas: Canvas, head: Colour): void {
  const { hairline } = canvas;
  const [left, top, right, bottom, under] = [1, 2, 15, 14, 5].map((units) => canvas.snap(units)) as Five;
  canvas.fill(rectangle(left, top, right, bottom), LINE);
  canvas.fill(rectangle(left + hairline, under, right - hairline, bottom - hairline), PAPER);
  canvas.fill(rectangle(left, top, right, under), head);
  for (const x of [5, 10]) canvas.fill(rectangle(canvas.snap(x), under, canvas.snap(x) + hairline, bottom), FAINT);
  for (const y of [8, 11])
    canvas.fill(rectangle(left + hairline, canvas.snap(y), right - hairline, canvas.snap(y) + hairline), FAINT);
  canvas.fill(rectangle(left, bottom - hairline, right, bottom), LINE);
}

function flameOutline([left, top]: Point, width: number, height: number): Point[] {
  const at = (x: number, y: number): Point => [left + x * width, top + y * height];
  return curve(
    at(0.52, 0),
    [at(0.56, 0.2), at(1, 0.36), at(1, 0.66)],
    [at(1, 0.87), at(0.78, 1), at(0.5, 1)],
    [at(0.22, 1), at(0, 0.87), at(0, 0.64)],
    [at(0, 0.5), at(0.08, 0.4), at(0.17, 0.29)],
    [at(0.2, 0.4), at(0.26, 0.45), at(0.34, 0.46)],
    [at(0.28, 0.28), at(0.38, 0.1), at(0.52, 0)],
  );
}

/** The inner, lighter flame. */
function dropOutline([left, top]: Point, width: number, height: number): Point[] {
  const at = (x: number, y: number): Point => [left + x * width, top + y * height];
  return curve(
    at(0.5, 0),
    [at(0.6, 0.25), at(1, 0.4), at(1, 0.68)],
    [at(1, 0.88), at(0.78, 1), at(0.5, 1)],
    [at(0.22, 1), at(0, 0.88), at(0, 0.68)],
    [at(0, 0.4), at(0.4, 0.25), at(0.5, 0)],
  );
}

/** A badge over the drawing, with a clear gap round it. */
function badge(canvas: Canvas, shape: Shape, colour: Colour): void {
  canvas.erase(grown(shape, Math.max(GAP, canvas.hairline)));
  canvas.fill(shape, colour);
}

const product: Drawing = (canvas) => {
  canvas.fill(roundedRectangle([0, 0], [16, 16], 3), RED);
  canvas.fill(polygon(flameOutline([3, 1.5], 10, 13)), PAPER);
  canvas.fill(
    stroke(
      [
        [5.4, 9.9],
        [7.4, 11.9],
        [10.8, 8],
      ],
      1.7,
    ),
    RED,
  );
};

const newTemplate: Drawing = (canvas) => {
  table(canvas, GREEN);
  const [from, to, low, high] = [8, 16, 11, 13].map((units) => canvas.snap(units)) as [number, number, number, number];
  badge(canvas, union(rectangle(from, low, to, high), rectangle(low, from, high, to)), GREEN);
};

const checkData: Drawing = (canvas) => {
  table(canvas, LINE);
  badge(
    canvas,
    stroke(
      [
        [6.2, 11.2],
        [9.4, 14.4],
        [15, 7],
      ],
      2.2,
    ),
    GREEN,
  );
};

const generateSummary: Drawing = (canvas) => {
  page(canvas, 1, 12);
  text(canvas, [
    [3, 7, 4],
    [3, 9, 7],
    [3, 6, 10],
    [3, 6, 12],
  ]);
  badge(canvas, polygon(flameOutline([7.6, 6], 8, 10)), RED);
  canvas.fill(polygon(dropOutline([9.9, 11], 3.5, 4.2)), AMBER);
};

const reuseReport: Drawing = (canvas) => {
  page(canvas, 1, 12);
  text(canvas, [
    [3, 7, 4],
    [3, 9, 7],
    [3, 5, 10],
    [3, 5, 12],
  ]);
  const there = union(
    rectangle(6.6, canvas.snap(9), 12, canvas.snap(10.5)),
    polygon([
      [11.6, 7],
      [15.6, 9.75],
      [11.6, 12.4],
    ]),
  );
  const back = union(
    rectangle(10, canvas.snap(13), 15.4, canvas.snap(14.5)),
    polygon([
      [10.4, 11.2],
      [6.4, 13.75],
      [10.4, 16],
    ]),
  );
  canvas.erase(grown(union(there, back), Math.max(GAP * 0.7, canvas.hairline)));
  canvas.fill(there, RED);
  canvas.fill(back, BLUE);
};

const openPane: Drawing = (canvas) => {
  const { hairline } = canvas;
  const [left, top, right, bottom, split] = [1, 2, 15, 14, 9].map((units) => canvas.snap(units)) as Five;
  canvas.fill(rectangle(left, top, right, bottom), LINE);
  canvas.fill(rectangle(left + hairline, top + hairline, right - hairline, bottom - hairline), PAPER);
  canvas.fill(rectangle(left, top, right, canvas.snap(4)), LINE);
  canvas.fill(rectangle(split, canvas.snap(4), right, bottom), BLUE);
  text(canvas, [
    [3, 8, 6],
    [3, 8, 9],
    [3, 6, 11],
  ]);
};

const insertSummary: Drawing = (canvas) => {
  page(canvas, 4, 15);
  text(canvas, [
    [10, 13, 7],
    [10, 13, 9.5],
    [7, 13, 12.5],
  ]);
  const [low, high] = [canvas.snap(7), canvas.snap(9)];
  badge(
    canvas,
    union(
      rectangle(0, low, 5, high),
      polygon([
        [4.4, 4],
        [8.6, 8],
        [4.4, 12],
      ]),
    ),
    BLUE,
  );
};

const refreshNumbers: Drawing = (canvas) => {
  page(canvas, 1, 12);
  text(canvas, [
    [3, 7, 4],
    [3, 6, 7],
    [3, 5, 10],
  ]);
  const turning = union(
    stroke(arc([10.8, 11.2], 3.6, 0, 3), 1.7),
    polygon([
      [10.8, 4.8],
      [10.8, 10.4],
      [14.6, 7.6],
    ]),
  );
  canvas.erase(circle([10.8, 11.2], 5.6));
  canvas.fill(turning, BLUE);
};

const verifyNumbers: Drawing = (canvas) => {
  page(canvas, 1, 12);
  text(canvas, [
    [3, 7, 4],
    [3, 6, 7],
    [3, 5, 10],
  ]);
  const handle = stroke(
    [
      [12.2, 12.2],
      [15, 15],
    ],
    2,
  );
  canvas.erase(grown(union(circle([9.8, 9.8], 4.2), handle), GAP));
  canvas.fill(handle, LINE);
  canvas.fill(circle([9.8, 9.8], 4.2), LINE);
  canvas.fill(circle([9.8, 9.8], 4.2 - Math.max(canvas.hairline, 1)), PAPER);
  canvas.fill(
    stroke(
      [
        [8.1, 9.9],
        [9.4, 11.2],
        [11.6, 8.5],
      ],
      1.3,
    ),
    GREEN,
  );
};

/** File name's stem → drawing. */
export const drawings: Readonly<Record<string, Drawing>> = {
  icon: product,
  "new-template": newTemplate,
  "check-data": checkData,
  "generate-summary": generateSummary,
  "reuse-report": reuseReport,
  "open-pane": openPane,
  "insert-summary": insertSummary,
  "refresh-numbers": refreshNumbers,
  "verify-numbers": verifyNumbers,
};
