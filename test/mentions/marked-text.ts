/** The classes a number-like thing of a report falls into, as in the outside contract of `learn`. */
export const MARK_CLASSES = ["metric", "derived", "period", "name", "fixed", "campaign", "other"] as const;
export type MarkClass = (typeof MARK_CLASSES)[number];

export const COMPARISON_KINDS = [
  "yoy-rate",
  "yoy-difference",
  "mom-rate",
  "share",
  "rate",
  "point-change",
  "multiple",
] as const;
const DIRECTIONS = ["up", "down", "flat"] as const;

/** How a derived figure compares: against what, and which way the text says it went. */
export interface MarkComparison {
  readonly kind: (typeof COMPARISON_KINDS)[number];
  readonly direction: (typeof DIRECTIONS)[number] | null;
}

/** A number-like thing of a report, as a person reads it. The format is told in reports/README.md. */
export interface Mark {
  /** UTF-16 offsets into the text without marks. */
  readonly start: number;
  readonly end: number;
  /** The number or mask with the marker that touches it, without its unit: 5000余, 19万余, **.**万, 六. */
  readonly raw: string;
  readonly kind: "number" | "mask" | "chinese";
  readonly class: MarkClass;
  readonly domain: string | null;
  readonly metric: string | null;
  /** Whether the metric is one the clerk made up: the catalogue does not know it. */
  readonly isNew: boolean;
  /** The unit the value counts: 万元 for 10.66万元, but 元 for 19万余元, whose 万 belongs to the marker. */
  readonly unit: string | null;
  /** A decimal string in that unit; null for a mask. */
  readonly value: string | null;
  readonly marker: string | null;
  readonly scope: string | null;
  readonly comparison: MarkComparison | null;
}

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const MARK = /⟦([^⟦⟧{}]+)⟧\{([^⟦⟧{}]*)\}/g;
const MASK = /[*×＿○]|X{2}/;
const ARABIC = /\d/;
const KEYS = ["unit", "value", "marker", "scope", "cmp"] as const;

/**
 * Reads a report with marks, `发放资料⟦5000余⟧{metric 宣传.发放宣传资料 unit=份 marker=余}份`, into its text and its marks.
 * Throws with the words at fault when a mark is not well formed.
 */
export function readMarked(source: string): MarkedText {
  const marks: Mark[] = [];
  let text = "";
  let from = 0;
  for (const match of source.matchAll(MARK)) {
    const [whole, raw = "", words = ""] = match;
    text += source.slice(from, match.index);
    marks.push(readMark(raw, words, text.length));
    text += raw;
    from = match.index + whole.length;
  }
  text += source.slice(from);
  const stray = /[⟦⟧{}].{0,20}/.exec(text);
  if (stray !== null) throw new Error(`not a whole mark: ${stray[0]}`);
  return { text, marks };
}

/** The same report with its marks written out again, attributes in the one order there is. */
export function writeMarked({ text, marks }: MarkedText): string {
  let source = "";
  let from = 0;
  for (const mark of marks) {
    source += `${text.slice(from, mark.start)}⟦${mark.raw}⟧{${words(mark)}}`;
    from = mark.end;
  }
  return source + text.slice(from);
}

function words(mark: Mark): string {
  const { domain, metric, comparison } = mark;
  const said = { ...mark, value: mark.value === arabicValue(mark.raw) ? null : mark.value, cmp: written(comparison) };
  return [
    mark.class,
    ...(domain === null || metric === null ? [] : [`${domain}.${metric}`]),
    ...(mark.isNew ? ["new"] : []),
    ...KEYS.filter((key) => said[key] !== null).map((key) => `${key}=${said[key] ?? ""}`),
  ].join(" ");
}

function written(comparison: MarkComparison | null): string | null {
  return comparison === null ? null : `${comparison.kind}/${comparison.direction ?? "none"}`;
}

function readMark(raw: string, said: string, start: number): Mark {
  const [first, ...rest] = said.split(" ");
  const markClass = oneOf(MARK_CLASSES, first, said);
  const isFigure = markClass === "metric" || markClass === "derived";
  const subject = isFigure ? (rest.shift() ?? "") : null;
  const isNew = rest[0] === "new";
  const attributes = readAttributes(isNew ? rest.slice(1) : rest, said);
  const [domain = null, ...metric] = subject?.split(".") ?? [];
  if (isFigure && (metric.join("") === "" || !attributes.has("unit"))) throw new Error(`no metric or unit: {${said}}`);
  return {
    start,
    end: start + raw.length,
    raw,
    kind: MASK.test(raw) ? "mask" : ARABIC.test(raw.normalize("NFKC")) ? "number" : "chinese",
    class: markClass,
    domain,
    metric: subject === null ? null : metric.join("."),
    isNew,
    unit: attributes.get("unit") ?? null,
    value: attributes.get("value") ?? arabicValue(raw),
    marker: attributes.get("marker") ?? null,
    scope: attributes.get("scope") ?? null,
    comparison: readComparison(attributes.get("cmp"), said),
  };
}

function readAttributes(words: readonly string[], said: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const word of words) {
    const [key = "", value = ""] = word.split("=");
    oneOf(KEYS, key, said);
    if (value === "" || attributes.has(key)) throw new Error(`no value, or said twice: {${said}}`);
    attributes.set(key, value);
  }
  return attributes;
}

function readComparison(word: string | undefined, said: string): MarkComparison | null {
  if (word === undefined) return null;
  const [kind, direction] = word.split("/");
  return {
    kind: oneOf(COMPARISON_KINDS, kind, said),
    direction: direction === "none" ? null : oneOf(DIRECTIONS, direction, said),
  };
}

/** The digits of an Arabic or full-width number, marker and scale left out: 1,200余 → 1200. null when there are none. */
function arabicValue(raw: string): string | null {
  const found = /^([\d,]+(?:\.\d+)?)[余多万亿]*$/.exec(raw.normalize("NFKC"));
  return found?.[1]?.replaceAll(",", "") ?? null;
}

function oneOf<T extends string>(list: readonly T[], word: string | undefined, said: string): T {
  const found = list.find((item) => item === word);
  if (found === undefined) throw new Error(`unknown word "${word ?? ""}": {${said}}`);
  return found;
}
