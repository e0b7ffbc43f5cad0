import type { Aspect } from "../model/narrative.ts";
import type { Binding, Operation, RowKey } from "../model/reuse.ts";

/** A binding with the place of its figure in a text, as it is kept from year to year. */
export interface KeptBinding {
  readonly start: number;
  readonly end: number;
  /** The number or mask as it stood there. */
  readonly raw: string;
  /** The words around it, numbers taken out, to find it again after the text was edited. */
  readonly before: string;
  readonly after: string;
  /** null: the figure is to stay as it is. */
  readonly binding: Binding | null;
}

/** Signs of the words around that are kept. */
const AROUND = 12;
const DIGITS = /[0-9０-９*＊]+(?:[.．][0-9０-９*＊]+)?/g;

/** The words before and behind a span, digits and masks as #. */
export function surroundings(text: string, start: number, end: number): { before: string; after: string } {
  const bare = (words: string): string => words.replace(DIGITS, "#");
  return {
    before: bare(text.slice(Math.max(0, start - 2 * AROUND), start)).slice(-AROUND),
    after: bare(text.slice(end, end + 2 * AROUND)).slice(0, AROUND),
  };
}

/** The bindings as JSON, in the order of the text. */
export function bindingsJson(bindings: readonly KeptBinding[]): string {
  const entries = bindings.map(({ start, end, raw, before, after, binding }) => ({
    ...{ start, end, raw, before, after },
    ...(binding === null ? { keep: true } : binding),
  }));
  return `${JSON.stringify({ bindings: entries }, null, 1)}\n`;
}

/**
 * Reads what `bindingsJson` wrote, and the answer of `learn` too, whose metric figures are bindings as they stand.
 * Entries that are none are passed over; null when the text is no such file at all.
 */
export function readBindings(json: string): KeptBinding[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
  const file = record(parsed);
  if (file === null) return null;
  const text = typeof file["text"] === "string" ? file["text"] : "";
  const list = file["bindings"] ?? file["mentions"];
  if (!Array.isArray(list)) return null;
  return list.flatMap((entry) => {
    const kept = keptBinding(record(entry), text);
    return kept === null ? [] : [kept];
  });
}

type Fields = Readonly<Record<string, unknown>>;

function record(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function keptBinding(fields: Fields | null, text: string): KeptBinding | null {
  if (fields === null) return null;
  const { start, end, raw } = fields;
  if (!isOffset(start) || !isOffset(end) || end <= start || typeof raw !== "string") return null;
  const around = surroundings(text, start, end);
  const before = typeof fields["before"] === "string" ? fields["before"] : around.before;
  const after = typeof fields["after"] === "string" ? fields["after"] : around.after;
  const place = { start, end, raw, before, after };
  if (fields["keep"] === true) return { ...place, binding: null };
  const binding = Array.isArray(fields["of"]) ? ownBinding(fields, fields["of"]) : mentionBinding(fields);
  return binding === null ? null : { ...place, binding };
}

function isOffset(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

const OPERATIONS: readonly Operation[] = ["self", "sum", "difference", "average"];
const ASPECTS: ReadonlySet<unknown> = new Set<Aspect>([
  "yoy-rate",
  "yoy-difference",
  "yoy-multiple",
  "mom-rate",
  "mom-difference",
  "share",
  "points",
  "completion",
  "progress",
  "peak",
  "average",
  "figure",
  "count",
  "base",
  "target",
]);

/** What of the row is told; undefined when the word is not known: then the binding must not stand for the row itself. */
function aspectIn(value: unknown): Aspect | null | undefined {
  if (value === null || value === undefined) return null;
  return ASPECTS.has(value) ? (value as Aspect) : undefined;
}

function ownBinding(fields: Fields, of: readonly unknown[]): Binding | null {
  const rows = of.flatMap((row) => rowKey(record(row)) ?? []);
  const operation = OPERATIONS.find((each) => each === (fields["operation"] ?? "self"));
  const aspect = aspectIn(fields["aspect"]);
  const complete = rows.length > 0 && rows.length === of.length;
  return complete && operation !== undefined && aspect !== undefined ? { of: rows, operation, aspect } : null;
}

function rowKey(fields: Fields | null): RowKey | null {
  if (fields === null) return null;
  const { domain, metric } = fields;
  if (typeof domain !== "string" || typeof metric !== "string") return null;
  return { domain, metric, scope: textOrNull(fields["scope"]), subject: textOrNull(fields["subject"]) };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** Words of `learn` for comparisons, as aspects. */
const COMPARISONS: ReadonlyMap<unknown, Aspect> = new Map<unknown, Aspect>([
  ["yoy-rate", "yoy-rate"],
  ["yoy-difference", "yoy-difference"],
  ["mom-rate", "mom-rate"],
  ["share", "share"],
  ["point-change", "points"],
  ["multiple", "yoy-multiple"],
]);

function mentionBinding(fields: Fields): Binding | null {
  if (fields["class"] !== "metric" && fields["class"] !== "derived") return null;
  const key = rowKey(fields);
  const kind = record(fields["comparison"])?.["kind"];
  return key === null ? null : { of: [key], operation: "self", aspect: COMPARISONS.get(kind) ?? null };
}
