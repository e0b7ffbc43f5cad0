import type { Aspect, Told } from "../model/narrative.ts";
import type { Place } from "../model/place.ts";
import type { RecordHead } from "./docx/record.ts";
import { RECORD_NAMESPACE } from "./docx/record.ts";
import type { ToldNumber } from "./docx/told-numbers.ts";
import type { Tag } from "./record-tags.ts";
import { recordTags } from "./record-tags.ts";

/** What a document says of itself: what it was made from, and every number told in it (see `recordXml`). */
export interface DocumentRecord {
  readonly head: RecordHead;
  readonly numbers: readonly ToldNumber[];
}

/** A report of 200 numbers has 60 KB; what is a hundred times larger was not written by us. */
const MOST_CHARACTERS = 8_000_000;
const MOST_NUMBERS = 20_000;

/**
 * The record out of the XML of a custom part, whatever program has stored it again meanwhile. null when it is none, is
 * damaged, or is larger than any report: a number that cannot be trusted is not one.
 */
export function readRecord(xml: string): DocumentRecord | null {
  const tags = xml.length > MOST_CHARACTERS ? null : recordTags(xml);
  const root = tags?.[0];
  if (tags === null || root?.name !== "record" || root.namespace !== RECORD_NAMESPACE) return null;
  const numbers: ToldNumber[] = [];
  const settings = new Map<string, string>();
  let cells: Place[] = [];
  for (const tag of tags) {
    if (tag.name === "setting") settings.set(tag.attributes.get("id") ?? "", tag.text);
    if (tag.name === "number") {
      cells = [];
      const number = readNumber(tag, cells);
      if (number === null || numbers.length === MOST_NUMBERS) return null;
      numbers.push(number);
    }
    if (tag.name === "cell") cells.push(readCell(tag));
  }
  const keys = new Set(numbers.map(({ key }) => key));
  return keys.size < numbers.length ? null : { head: readHead(root, settings), numbers };
}

function readHead({ attributes }: Tag, settings: ReadonlyMap<string, string>): RecordHead {
  const word = (name: string): string => attributes.get(name) ?? "";
  return {
    unit: word("unit"),
    period: word("period"),
    outline: attributes.get("outline") ?? null,
    settings,
    fingerprint: word("fingerprint"),
    generator: word("generator"),
  };
}

/** `cells` is filled by the tags that follow. null when a part is missing without which nothing can be compared. */
function readNumber({ attributes }: Tag, cells: readonly Place[]): ToldNumber | null {
  const key = /^[1-9]\d{0,5}$/.test(attributes.get("key") ?? "") ? Number(attributes.get("key")) : null;
  const [domain, metric, text] = ["domain", "metric", "text"].map((name) => attributes.get(name));
  const aspect = attributes.get("aspect") ?? null;
  const direction = attributes.get("direction");
  if (key === null || domain === undefined || metric === undefined || text === undefined) return null;
  if (aspect !== null && !isAspect(aspect)) return null;
  const told: Told = {
    domain,
    metric,
    scope: attributes.get("scope") ?? null,
    unit: attributes.get("unit") ?? "",
    value: attributes.get("value") ?? null,
    marker: attributes.get("marker") ?? null,
    cells,
    aspect,
    ...(direction === "up" || direction === "down" ? { direction } : {}),
  };
  const was = attributes.get("was");
  return { key, told, text, ...(was === undefined ? {} : { was }) };
}

function readCell({ attributes }: Tag): Place {
  const sheet = attributes.get("sheet") ?? "";
  const cell = attributes.get("at");
  return cell === undefined ? { sheet } : { sheet, cell };
}

/** A record, so that an aspect added to the model does not compile until it is read here. */
const ASPECTS: Readonly<Record<Aspect, true>> = {
  "yoy-rate": true,
  "yoy-difference": true,
  "yoy-multiple": true,
  "mom-rate": true,
  "mom-difference": true,
  share: true,
  points: true,
  completion: true,
  progress: true,
  peak: true,
  average: true,
  figure: true,
  count: true,
  base: true,
  target: true,
};

function isAspect(text: string): text is Aspect {
  return Object.hasOwn(ASPECTS, text);
}
