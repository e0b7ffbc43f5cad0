import type { RelationSpec } from "../../model/catalog.ts";
import { compare, subtract, sum } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Time } from "../amounts.ts";
import { timesOf } from "../amounts.ts";
import type { Family, Row } from "../families.ts";
import { amountOf, familiesOf } from "../families.ts";
import type { Broken } from "../relations.ts";
import { isFilledByOwn, relationComplaint } from "../relations.ts";
import { nameOf, show } from "../say.ts";

/** Fewer months in which the parts make the total exactly may be chance. */
const PROOF = 3;

/** A split without its catch-all row owes nobody an equality; one that holds in every month but one does. */
export const partsUsuallyAddUp: Rule = {
  id: "parts-usually-add-up",
  code: "A32",
  stage: "arithmetic",
  severity: "warning",
  title: "只有一个月的总数与分项之和不等",
  why: "没有“其他”一行，别的月份都正好相等，只这个月不等，多半是填错了",
  *check(seen: Seen): Iterable<Complaint> {
    const relations = seen.catalog.relations.filter(({ rule }) => rule === "parts-differ-from-total");
    for (const family of familiesOf(seen)) {
      for (const relation of relations) yield* oddMonth(family, relation, seen);
    }
  },
};

function* oddMonth(family: Family, relation: RelationSpec, seen: Seen): Iterable<Complaint> {
  const left = family.get(relation.left);
  const right = relation.right.flatMap((id) => family.get(id) ?? []);
  if (left === undefined || right.length < 2 || relation.rest === undefined || family.has(relation.rest)) return;
  const months = timesOf(seen).flatMap((time) => (time.whole ? [] : (sumAt(time, left, right, relation) ?? [])));
  const odd = months.filter(({ left: { amount }, sum: parts }) => compare(amount.value, parts) !== 0);
  const others = months.length - odd.length;
  const [broken] = odd;
  if (broken === undefined || odd.length > 1 || others < PROOF) return;
  const { amount } = broken.left;
  const gap = subtract(amount.value, broken.sum);
  // More in the parts than in the total is an error already.
  if (gap.n < 0n || isFilledByOwn(broken, seen)) return;
  const head = `${broken.time.words}${nameOf(left.series)}写${amount.shown}`;
  const message = `${head}，各项相加${show(broken.sum)}，差${show(gap)}；其余${others}个月都正好相等，请核对。`;
  yield relationComplaint(broken, message);
}

/** What the rows say in that month, all of it exact and something of it there; null otherwise. */
function sumAt(time: Time, left: Row, right: readonly Row[], relation: RelationSpec): Broken | null {
  const term = (row: Row): Broken["left"] | null => {
    const amount = amountOf(row, time);
    return amount === null || amount.marker !== null ? null : { row, amount };
  };
  const total = term(left);
  const parts = right.flatMap((row) => term(row) ?? []);
  if (total === null || parts.length < right.length || total.amount.value.n === 0n) return null;
  return {
    relation,
    time,
    left: total,
    right: parts,
    sum: sum(parts.map(({ amount }) => amount.value)),
    complete: true,
  };
}
