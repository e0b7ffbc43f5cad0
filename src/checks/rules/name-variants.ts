import { toHalfWidth } from "../../model/number-text.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import type { Series } from "../../model/reading.ts";
import { eventPlace, eventText, ledgersOf } from "../ledgers.ts";
import { usedSeries } from "../rows.ts";
import { clip } from "../say.ts";
import type { PlacedName } from "../unit-names.ts";
import { mayBeSamePlace, placedName } from "../unit-names.ts";

/** Words that clerks put behind a campaign's or a township's name, or leave out. */
const ENDINGS =
  /(?:专项(?:整治|治理|检查|行动)*(?:行动|工作|活动)?|集中(?:整治|攻坚)(?:行动)?|整治行动|行动|工作|活动|街道办事处|街道|办事处|镇|乡)$/;

/** Rows are compared within one scope and one township, so that a second spelling takes a row away from the others. */
export const nameVariants: Rule = {
  id: "name-variants",
  code: "X10",
  stage: "cross",
  severity: "info",
  title: "同一个名称有两种写法",
  why: "写法不同会当成两个，核对和汇总就对不到一起",
  *check(seen: Seen): Iterable<Complaint> {
    for (const of of ["scope", "subject"] as const) {
      const spellings = new Map<string, Map<string, Series>>();
      for (const series of usedSeries(seen)) {
        const name = series[of];
        if (name === null) continue;
        const key = stem(name);
        const known = spellings.get(key) ?? new Map<string, Series>();
        if (!known.has(name)) known.set(name, series);
        spellings.set(key, known);
      }
      for (const known of spellings.values()) yield* variants(known);
    }
    yield* unitVariants(seen);
  },
};

function stem(name: string): string {
  const bare = toHalfWidth(name.slice(0, 60)).replace(/[\s"'“”‘’《》「」·.-]+/g, "");
  const short = bare.replace(ENDINGS, "");
  return short.length >= 2 ? short : bare;
}

function* variants(known: ReadonlyMap<string, Series>): Iterable<Complaint> {
  const [first, ...others] = known;
  if (first === undefined) return;
  for (const [name, { labelAt }] of others) {
    const message = `“${clip(name)}”和“${clip(first[0])}”像是同一个，请统一写法。`;
    yield { at: labelAt, value: clip(name), expected: null, message, related: [first[1].labelAt] };
  }
}

interface UnitName extends PlacedName {
  readonly name: string;
  readonly at: Place;
}

/** Inspected units are told apart by their names: a second spelling makes two units of one. */
function* unitVariants(seen: Seen): Iterable<Complaint> {
  const byCore = new Map<string, UnitName[]>();
  const known = new Set<string>();
  for (const where of ledgersOf(seen)) {
    for (let event = 0; event < where.ledger.rows.length && where.ledger.columns.has("unit"); event++) {
      const name = eventText(where, "unit", event);
      if (known.has(name)) continue;
      known.add(name);
      const unit = { ...placedName(name), name, at: eventPlace(where, "unit", event) };
      const others = byCore.get(unit.core) ?? [];
      const twin = others.slice(0, MOST_COMPARED).find((other) => isVariant(other, unit));
      if (twin !== undefined) yield unitComplaint(unit, twin);
      else byCore.set(unit.core, [...others.slice(0, MOST_COMPARED), unit]);
    }
  }
}

/** Of a hostile ledger with a name in a thousand places only some are compared. */
const MOST_COMPARED = 40;

function isVariant(one: UnitName, other: UnitName): boolean {
  return mayBeSamePlace(one, other) && one.core !== "" && oneSpelling(one.name) !== oneSpelling(other.name);
}

/** A space or a wide bracket more makes no second unit: the ledger counts them as one. */
function oneSpelling(name: string): string {
  return toHalfWidth(name).replace(/\s+/g, "").toLowerCase();
}

function unitComplaint({ name, at }: UnitName, twin: UnitName): Complaint {
  const message = `“${clip(name)}”和“${clip(twin.name)}”像是同一家，请统一写法，不然会算成两家。`;
  return { at, value: clip(name), expected: null, message, related: [twin.at] };
}
