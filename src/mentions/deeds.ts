import type { Row } from "./lexicon.ts";

/** What is done with a thing, where the catalogue has a row for one deed only: 维修市政消火栓 is not 新建市政消火栓. */
const DEEDS =
  /(?:^|[，、；：\s])(?:全[县区市大队]+)?(新建|新增|新招录|招录|招聘|招收|新购|维修|检查维修|检查|组织|发动|动员|邀请|培训|轮训|慰问|走访|表彰|选派|选送|每[日天]投入|现有|共有|拥有|编有|在编|巡查|巡检|普查|检修|修复|维护|保养|更换|检测|补建|购置)/;

/** The deed the words tell of, 总数 for a stock, "" for none of both. */
export function deedIn(local: string): string {
  // 消防救援站现有(38人): what the sentence begins with does not matter.
  const there = /(现有|共有|拥有|编有|在编)(?:各类)?[\p{Script=Han}]{2,6}$/u.exec(local)?.[1];
  if (there !== undefined) return there;
  return /总数(?:达到?|为)?$|(?:累计|共|已)建成/.test(local) ? "总数" : (DEEDS.exec(local)?.[1] ?? "");
}

/** What somebody did with things, where a row tells how many there are: 培训干部 is not 干部人数. */
const DONE_WITH = /^(?:组织|发动|动员|邀请|培训|轮训|招录|慰问|走访|表彰|选派|选送|每[日天]投入)$/;
/** What there is, where a row tells what was done: 现有指战员 is not 出动人员. */
const THERE_IS = /^(?:现有|共有|拥有|编有|在编)$/;

/** Whether the words tell one deed and the row another. */
export function contradicts({ name, stock, id }: Row, deed: string): boolean {
  if (deed === "" || id === null) return false;
  if (DONE_WITH.test(deed)) return stock;
  if (THERE_IS.test(deed)) return /^(?:出动|抢救|疏散|培训|发展|招)/.test(name);
  if (/^(?:新建|新增|购置)/.test(name)) return !deed.startsWith("新") && !name.startsWith(deed);
  if (deed.includes("招")) return !name.includes("招");
  return /^新购/.test(deed) && !/新|购/.test(name);
}

/** The ranks of merit that words or a plain phrase, which has no 等, name: 二等功. */
export function ranksIn(words: string): readonly string[] {
  return words.match(/[一二三](?=等?[功奖])/g) ?? [];
}

/** Whether the words tell one rank of merit and the spelling another, or none. */
export function otherRank(plain: string, ranks: readonly string[]): boolean {
  const own = ranksIn(plain);
  return ranks.length > 0 && !own.some((rank) => ranks.includes(rank)) && (own.length > 0 || plain.length <= 4);
}

/** 非建构筑物 is not 建构筑物, 企业专职消防队 no 政府专职消防队. */
export function isOppositeOf(words: string, plain: string, { name }: Row): boolean {
  const not = /非(?!法|常|遗)([\p{Script=Han}]{2})/u.exec(words)?.[1];
  if (not !== undefined && plain.includes(not) && !plain.includes("非")) return true;
  return /企业(?:专职|消防)/.test(words) && !words.includes("政府") && name.includes("政府");
}

/** Stages that one thing goes through, each counted in a row of its own: first and later. */
const STAGES: readonly (readonly [first: RegExp, later: RegExp])[] = [
  [/发现|查出|检视|摸排/, /整改|办结|销案|完成/],
  [/受理|接到|收到/, /办结|回复|核查/],
  [/计划(?!完成)|任务|纳入|应(?=[抽检完参])/, /完成|实际|公示/],
  [/递交|申请/, /发展|转正|加入/],
];

/** Which stages the words in front of a number tell of, as bits: 1 and 2 for the first pair, 4 and 8 for the next. */
export function stagesIn(words: string): number {
  return STAGES.reduce(
    (bits, [first, later], at) => bits + ((first.test(words) ? 1 : 0) + (later.test(words) ? 2 : 0)) * 4 ** at,
    0,
  );
}

/** The bits of 计划 and 完成. */
const PLANNED = 16;
const DONE = 32;

/** Whether the words tell one stage and the row only the other one: 发现问题 is not 整改问题, nor is 计划抽查 抽查. */
export function otherStage(said: number, row: number): boolean {
  if ((said & (PLANNED | DONE)) === PLANNED && (row & PLANNED) === 0) return true;
  for (let at = 0; at < STAGES.length; at += 1) {
    const [mine, its] = [(said >> (2 * at)) & 3, (row >> (2 * at)) & 3];
    if ((mine === 1 && its === 2) || (mine === 2 && its === 1)) return true;
  }
  return false;
}

const MEAN = /[日月年人场户周车次]均|平均|每(?:起|车|辆|队|处|站|人|户|场|[日天周月季]度?)/;

/** Whether the words tell a mean and the row a sum: 人均公用经费 is not 公用经费. */
export function isMeanOf(words: string, { name }: Row): boolean {
  return MEAN.test(words) && !/均|每/.test(name);
}
