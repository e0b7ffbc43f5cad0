/** Media of the country go by their own names. */
const NATIONAL =
  /新华社|新华网|人民日报|人民网|央视|中央电视台|中国新闻网|中新网|光明日报|光明网|经济日报|法治日报|工人日报|农民日报|中国应急管理报|中国消防|学习强国|央广|国家级|国家(?=$)/g;

/** Turns of speech whose noun the unit or the shape of the number tells. The first that fits is taken. */
const TURNS: readonly (readonly [unit: RegExp, words: RegExp, said: string])[] = [
  [/^[人名]$/, /(?:面向社会|公开)?(?:招聘|招收|招募|招录)(?=.{2,12}$)/, "新招录"],
  [/^起$/, /^[，；]?其中[：:，]?(?:火灾|火警)$/, "火灾扑救"],
  [/^元$/, /(?:挽回(?:直接)?(?:财产|经济)损失|财产保护价值)(?:约|近|价值)?$/, "抢救财产价值"],
  [
    /^(?:人|名|人次)$/,
    /(?:抢救|营救|解救|救助)[、和及与]?(?:疏散|转移)(?:遇险|被困|受困|受灾)?(?:人员|群众|民众)?$/,
    "营救疏散人员",
  ],
  [/^(?:人|名|人次)$/, /(?:救助|解救|搜救|救起|救出)(?:被困|遇险|受困){1,2}(?:人员|群众|民众)$/, "抢救被困人员"],
  [/^(?:辆|台|车|辆次|台次|车次)$/, /(?:出动|调派|调动|动用|派出)$/, "出动车辆"],
  [/^(?:人|名|人次)$/, /(?:出动|调派|调动|派出)$/, "出动人员"],
  [/^人次$/, /(?:^[、，\s]*|出动)(?:各类)?(?:消防)?(?:救援)?(?:指战员|警力|人员|消防员|队员)$/, "出动人员"],
  [/^队次$/, /(?:出动|调派|力量)$/, "出动力量队次"],
  [/^[人名]$/, /(?<![\p{Script=Han}])(?:致)?(?:死亡|亡|死)$/u, "死亡人数"],
  [/^[人名]$/, /(?<![\p{Script=Han}])(?:受伤|伤)$/u, "受伤人数"],
  [/^[辆台部]$/, /年(?:及)?以上的?$/, "高车龄消防车"],
  [/^[辆台部]$/, /年(?:及)?以[下内]的?$/, "低车龄消防车"],
  [/^[辆台部]$/, /[至到—-][^，。]{1,4}年的?$/, "中车龄消防车"],
];

/** 福利院, 网吧, 小区, 企业: what is counted in 家 is named, and is no unit at large. */
const NAMED_KIND =
  /(?:单位|场所|企业|公司|机构|学校|医院|(?<![医])院|[店馆吧厅校厂园]|小区|市场|商场|超市|幼儿园|加油站)$/;

/**
 * The words in front of a number as they are meant: 出动(6892辆次) are vehicles, 行政处罚(5家) are units, 人民网 is
 * national. Unchanged when nothing is left out.
 */
export function spokenLocal(local: string, unit: string | null): string {
  const own = unit ?? "";
  // A lane for fire engines is no fire engine.
  if (/消防车(?:通)?道/.test(local)) return local.replace(/消防车(?=通?道)/g, "消防");
  const turn = TURNS.find(([units, words]) => units.test(own) && words.test(local));
  if (turn !== undefined) return local.replace(turn[1], turn[2]);
  const named = local.replace(NATIONAL, "中央级媒体");
  return own === "家" && !NAMED_KIND.test(named) ? `${named}单位` : named;
}
