import { fold, splitBracket } from "../fold.ts";
import type { Axis } from "./axes.ts";
import type { LabelReader } from "./label-reader.ts";

/** Titles nearest to the table that are asked. */
const MOST_TITLES = 3;
const TIMES =
  /(?:截至|截止)?(?:(?:19|20)\d\d年度?)?(?:[上下]半年|前三季度|第?[一二三四1-4]季度|全年|\d{1,2}月?(?:-|—{1,2}|–|~|至|到)\d{1,2}月份?|\d{1,2}月份?|(?:19|20)\d\d年度?)/g;
const ENDING = /(?:逐月|按月|分月|月度)?(?:统计|汇总|情况|一览|明细|对比|分布|排名){0,3}表?$/;
/** Words in front of the metric that say whose it is: 云岭县各乡镇（街道）, 各消防救援站. */
const WHOSE =
  /^(?:.{1,8}?(?:县|市|区|旗|州|大队|支队))?(?:各|全|本|分|按|县|市|区|乡|镇|街道|办事处|派出所|单位|专职|消防|救援|队|站|大|中|支|的|、|和|及|\(|\)|逐月|月度)*$/;

/**
 * The one metric a title speaks of: 火灾起数 in "各乡镇2023年上半年火灾起数统计表". Nothing but whose it is, times and words
 * for a table may stand around it; null otherwise.
 */
function metricInTitle(titles: readonly string[], reader: LabelReader): string | null {
  for (const title of titles.slice(0, MOST_TITLES)) {
    const folded = fold(title).slice(0, 60);
    const bracket = splitBracket(folded);
    const [text, inside] = bracket === null ? [folded, null] : [bracket.before, bracket.inside];
    const core = text.replace(TIMES, "").replace(ENDING, "");
    for (let at = 0; at < core.length - 1; at++) {
      const label = inside === null ? core.slice(at) : `${core.slice(at)}(${inside})`;
      if (WHOSE.test(core.slice(0, at)) && reader.isKnown(label)) return label;
    }
  }
  return null;
}

/** Columns of time under a title that names what they count; null when they have names of their own, or it names nothing. */
export function axesUnderTitle(axes: readonly Axis[], titles: readonly string[], reader: LabelReader): Axis[] | null {
  const isBare = ({ head, labels, time, isSum }: Axis): boolean =>
    head === null && labels.length === 0 && (time !== null || isSum);
  if (axes.filter(isBare).length < 2 || axes.some(({ labels }) => labels.some((label) => reader.isKnown(label))))
    return null;
  const metric = metricInTitle(titles, reader);
  return metric === null ? null : axes.map((axis) => (isBare(axis) ? { ...axis, labels: [metric] } : axis));
}
