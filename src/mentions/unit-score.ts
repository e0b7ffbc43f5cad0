/** 次 and 场, 人 and 名 count alike; a figure in 份 is not told by a row in 人. */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set(["次", "场", "场次", "期", "轮", "轮次", "起", "堂", "趟", "节", "课时", "批次"]),
  new Set(["人", "名", "人次", "位"]),
  new Set(["家", "个", "处", "家次", "户", "座", "所", "栋"]),
  new Set(["条", "篇", "份", "件", "部", "张", "册", "条次", "项", "幅", "本"]),
  new Set(["辆", "台", "辆次", "台次", "部", "车次", "车"]),
];

/** Whether two units count the same kind of thing: 场次 and 次. */
export function countAlike(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && ALIKE.some((group) => group.has(a) && group.has(b)));
}

/** The score of a unit of another kind: what is told in it is another thing. */
export const OTHER_UNIT = -18;

/**
 * How well a printed unit goes with the units of a row, all without scale: the same, alike, or of another kind.
 * A number with nothing but 万 behind it goes with rows in 万次 and 万人.
 */
export function unitScore(
  units: ReadonlySet<string>,
  { unit, scale }: { readonly unit: string | null; readonly scale: string },
): number {
  // 个(次) and 家(次) go with rows in 个 and 家.
  const bracket = unit?.indexOf("(") ?? -1;
  const own = unit === null ? scale : bracket < 0 || units.has(unit) ? unit : unit.slice(0, bracket);
  if (own === "") return -0.5;
  if (units.has(own)) return 3;
  if (unit === null) return 0.5;
  const alike = ALIKE.some((group) => group.has(own) && [...units].some((name) => group.has(name)));
  return alike ? -2.5 : OTHER_UNIT;
}
