import type { Case } from "./figure-case.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Memory } from "./memory.ts";
import type { Found } from "./name-row.ts";
import { countAlike } from "./unit-score.ts";
import { withoutFiller } from "./zones.ts";

const TOTAL = /(?:一共|总共|共计?|合计|总计|总数)(?:达到?|为)?$/;
const MOST = 24;

/**
 * A total behind parts that no one row is made of: 实战演练12次、熟悉演练8次，共20次 is told of both and not of the last. null when
 * it is no such total, or when a row is the whole of all its parts.
 */
export function totalOf({ rows }: Lexicon, { figure, zones, comparison }: Case, memory: Memory): Found | null {
  const { told, units, run } = memory;
  const parts = told.slice(-run);
  if (run < 2 || comparison !== null || !TOTAL.test(zones.local) || withoutFiller(zones.local + zones.tail) !== "")
    return null;
  const last = parts.at(-1);
  if (last === undefined || !units.slice(-run).every((unit) => countAlike(unit, figure.unit))) return null;
  const names = [...new Set(parts.map(({ metric }) => metric ?? ""))];
  const wholes = new Set(parts.map(({ row }) => rows[row ?? -1]?.partOf ?? null));
  if (names.length < 2 || (wholes.size === 1 && !wholes.has(null))) return null;
  const whole = `${names.join("和")}合计`;
  const metric = whole.length > MOST || names.includes("") ? `前${String(names.length)}项合计` : whole;
  return { id: null, domain: last.domain, metric, confidence: 0.4, candidates: [], row: null };
}
