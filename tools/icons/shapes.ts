/** Shapes as signed distances: negative inside, in the units of the drawing. Only + − × ÷ and roots: same on every machine. */
export type Shape = (x: number, y: number) => number;
export type Point = readonly [x: number, y: number];

/** Closed outline, filled by the even-odd rule. */
export function polygon(points: readonly Point[]): Shape {
  return (x, y) => {
    let inside = false;
    let nearest = Infinity;
    for (const [index, [ax, ay]] of points.entries()) {
      const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
      nearest = Math.min(nearest, toSegment(x, y, [ax, ay], [bx, by]));
      if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
    }
    return inside ? -nearest : nearest;
  };
}

export function rectangle(left: number, top: number, right: number, bottom: number): Shape {
  return roundedRectangle([left, top], [right, bottom], 0);
}

export function roundedRectangle([left, top]: Point, [right, bottom]: Point, radius: number): Shape {
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
  const [halfWidth, halfHeight] = [(right - left) / 2 - radius, (bottom - top) / 2 - radius];
  return (x, y) => {
    const [dx, dy] = [Math.abs(x - cx) - halfWidth, Math.abs(y - cy) - halfHeight];
    const [ox, oy] = [Math.max(dx, 0), Math.max(dy, 0)];
    return Math.sqrt(ox * ox + oy * oy) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

export function circle([cx, cy]: Point, radius: number): Shape {
  return (x, y) => Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy)) - radius;
}

/** An open line with round ends. */
export function stroke(points: readonly Point[], width: number): Shape {
  return (x, y) => {
    let nearest = Infinity;
    for (let i = 1; i < points.length; i++) {
      const [from, to] = [points[i - 1], points[i]];
      if (from && to) nearest = Math.min(nearest, toSegment(x, y, from, to));
    }
    return nearest - width / 2;
  };
}

export function grown(shape: Shape, by: number): Shape {
  return (x, y) => shape(x, y) - by;
}

export function union(...shapes: readonly Shape[]): Shape {
  return (x, y) => Math.min(...shapes.map((shape) => shape(x, y)));
}

function toSegment(x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  const [ex, ey] = [x - ax - along * dx, y - ay - along * dy];
  return Math.sqrt(ex * ex + ey * ey);
}

/** Points along cubic curves; each curve is two handles and an end, as in an SVG path's C. */
export function curve(start: Point, ...curves: readonly (readonly [Point, Point, Point])[]): Point[] {
  const points: Point[] = [start];
  let [fx, fy] = start;
  for (const [[ax, ay], [bx, by], [ex, ey]] of curves) {
    for (let step = 1; step <= STEPS; step++) {
      const t = step / STEPS;
      const [p, q, r, s] = [(1 - t) * (1 - t) * (1 - t), 3 * (1 - t) * (1 - t) * t, 3 * (1 - t) * t * t, t * t * t];
      points.push([p * fx + q * ax + r * bx + s * ex, p * fy + q * ay + r * by + s * ey]);
    }
    [fx, fy] = [ex, ey];
  }
  return points;
}

const STEPS = 16;

/** Handle length that makes a cubic curve a quarter of a circle. */
const KAPPA = 0.5522847498;

/** Quarters of a circle, clockwise on the screen, from 0 = right, 1 = bottom, 2 = left, 3 = top. */
export function arc([cx, cy]: Point, radius: number, from: number, quarters: number): Point[] {
  const corner = (quarter: number): Point =>
    [[1, 0] as const, [0, 1] as const, [-1, 0] as const, [0, -1] as const][quarter % 4] ?? [1, 0];
  const at = ([x, y]: Point): Point => [cx + radius * x, cy + radius * y];
  const curves = Array.from({ length: quarters }, (_, index): [Point, Point, Point] => {
    const [[ax, ay], [bx, by]] = [corner(from + index), corner(from + index + 1)];
    return [at([ax + KAPPA * bx, ay + KAPPA * by]), at([bx + KAPPA * ax, by + KAPPA * ay]), at([bx, by])];
  });
  return curve(at(corner(from)), ...curves);
}
