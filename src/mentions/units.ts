import { isLatin } from "./lexeme.ts";

/** Measure words of counted things and events, which also take 次 behind them: 人次, 辆次, 家次. */
const COUNTED =
  "个 家 户 处 起 次 件 条 份 张 册 本 幅 块 面 部 台 辆 艘 架 支 队 组 人 名 位 期 场 篇 项 类 种 批 轮 套 具 座 栋 幢 间 所 枚 堂 节 宗 例 笔 道 盏 根 株 棵 头 只 匹 瓶 箱 袋 包 桶 顶 床 段 车 副 对 扇 口 眼 村 站 封 盘 把 卷 首 集 页 帧 捆 罐 杆 趟";
const MEASURED =
  "平方米 平方公里 平方千米 立方米 延米 延长米 公里 千米 公顷 公斤 千克 毫升 海里 小时 分钟 课时 学时 工时 个小时 个多小时 多小时 元 万元 美元 米 方 亩 吨 升 斤 天 年 秒 岁 倍 成 分 % ‰ 个百分点 百分点 m² ㎡ km kg L t m 平米 千瓦 吨次 字 步 票 顿";
const COMPOUND =
  "件套 人份 人(次) 家(次) 条(处) 件(套) 个(次) 辆(次) 次起 组次 车次 批次 场次 队次 艇次 轮次 人天 种类 户次";

const UNITS: readonly string[] = [
  ...new Set([
    ...COUNTED.split(" "),
    ...COUNTED.split(" ")
      .filter((word) => word !== "次")
      .map((word) => `${word}次`),
    ...MEASURED.split(" "),
    ...COMPOUND.split(" "),
  ]),
].filter((word) => word !== "村" && word !== "站" && word !== "车" && word !== "万元");

const BY_FIRST = new Map<string, string[]>();
for (const unit of [...UNITS].sort((a, b) => b.length - a.length)) {
  const first = unit.charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), unit]);
}

/** What a one-sign unit must not be the beginning of: **支队, **天然溶洞, **人民政府. */
const NOT_BEFORE = new Map<string, RegExp>(
  [
    ["支", /^(?:队(?!伍|员|次)|部(?!队)|持|援|撑)/],
    ["天", /^(?:然|气|桥|津|水|际|台)/],
    ["人", /^(?:民|大(?!代)|社|武|防|才|行|事(?!故)|文|居|车|员(?!伤))/],
    ["处", /^(?:置|长|罚|理|于)/],
    ["所", /^(?:有|属|在|辖|以)/],
    ["队", /^(?:员|伍|站|长|部)/],
    ["组", /^(?:织|建|成|长|团)/],
    ["部", /^(?:门|队|署|分)/],
    ["条", /^例/],
    ["户", /^(?:外|籍|主)/],
    ["期", /^(?:间|末|初|限)/],
    ["道", /^(?:路|口)/],
    ["面", /^(?:积|向|对)/],
    ["成", /^(?:立|功|果|为|员|效|绩|都|长|县)/],
    ["分", /^(?:别|局|管|队|类|布|析|公|为)/],
    ["把", /^(?:握|关|控|好)/],
    ["集", /^(?:中|体|训|结|合|群|镇)/],
    ["首", /^(?:次|个|批|先|位)/],
    ["封", /^(?:闭|控|堵|顶|存)/],
    ["盘", /^(?:活|点)/],
    ["页", /^岩/],
    ["台", /^(?:州|湾|账|儿)/],
    ["批", /^(?:示|准|评|复)/],
    ["位", /^(?:于|置|居|列)/],
    ["包", /^(?:括|含|保)/],
    ["节", /^(?:约|日|能|点)/],
    ["升", /^(?:级|至|到)/],
    ["具", /^(?:有|体|备)/],
    ["座", /^谈/],
    ["间", /^隔/],
    ["幅", /^度/],
    ["本", /^(?:级|县|市|区|地|年|月|站|队)/],
    ["对", /^(?:口|于|照|接|标)/],
    ["名", /^(?:称|单)/],
    ["家", /^(?:庭|园|属|乡)/],
    ["场", /^(?:所|地|馆)/],
    ["头", /^(?:条|部)/],
    ["口", /^(?:号|头)/],
    ["年", /^(?:度|龄)/],
    ["段", /^路/],
    ["类", /^似/],
    ["轮", /^(?:训|值|换|岗)/],
    ["米", /^(?:兰|易)/],
    ["方", /^(?:面|式|法|案|向|位|便|针|队|阵|可|能|才|圆|米|略|言|志)/],
    ["元", /^(?:旦|月|宵|器|件)/],
  ].map(([unit, follow]) => [unit, follow] as [string, RegExp]),
);

/** Half-width brackets: 人（次） and 人(次) are one unit. */
function plainBrackets(text: string): string {
  return text.replace(/（/g, "(").replace(/）/g, ")");
}

/** The unit at `from` of a folded text: its name and where it ends (one space before it is skipped); null when none. */
export function unitAt(text: string, from: number): { readonly name: string; readonly end: number } | null {
  const start = text[from] === " " ? from + 1 : from;
  const slice = plainBrackets(text.slice(start, start + 8));
  // 出动5车26人: vehicles in the short form of messages from the scene.
  if (/^车[、 ]?[\d*]/.test(slice)) return { name: "车", end: start + 1 };
  for (const unit of BY_FIRST.get(slice.charAt(0)) ?? []) {
    if (!slice.startsWith(unit)) continue;
    const rest = slice.slice(unit.length);
    if (NOT_BEFORE.get(unit)?.test(rest) === true) continue;
    if (isLatin(unit.at(-1)) && isLatin(rest[0])) continue;
    return { name: unit, end: start + unit.length };
  }
  return null;
}
