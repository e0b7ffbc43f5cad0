/** Words that only say that something was done, before what was done: 下发责令改正通知书, 开展消防知识培训, 印发宣传资料. */
const DOING = /^(?:(?:组织)?(?:开展|举办|举行)|组织|下发|制发|印发|散发|派发|推送|发(?=传单|短信|资料|宣传单))(?=.{2})/;
/** What brigades shorten or say another way: 责改 is 责令改正. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/["“”‘’]/g, ""],
  [/责改/, "责令改正"],
  [/督改/, "督促整改"],
  [/动用(?=车|人|警力)/, "出动"],
  [/救火/, "灭火"],
  [/参训|受训/, "培训"],
  [/(?:刊发|刊播|刊登)(?:稿件)?|刊稿|发稿/, "上稿"],
];
/** Words without which a label says the same: 发现各类火灾隐患, 检查社会单位, 消防站对外开放. */
const FILLERS = /各类|各种|各项|社会(?=单位|面单位)|对外|消防/g;
/** Shorter ones say too little without them: 消防车 is no 车. */
const SHORTEST = 4;

/** A folded label without such a word; as it is when there is none. */
function withoutDoing(label: string): string {
  return label.replace(DOING, "");
}

/** Other ways to write a folded label, the nearest first; each is only asked for when nothing nearer is known. */
export function otherSpellings(label: string): readonly string[] {
  const thing = withoutDoing(label);
  const same = SAME.reduce((text, [from, to]) => text.replace(from, to), label);
  const bare = same.replace(FILLERS, "");
  const plain = bare.length < SHORTEST ? same : bare;
  const turned = /^开放(.{2,8})$/.exec(same)?.[1];
  const all = [
    thing,
    same,
    withoutDoing(same),
    ...(turned === undefined ? [] : [`${turned}开放`]),
    same.replace("对外", ""),
    plain,
    withoutDoing(plain),
  ];
  return [...new Set(all)].filter((text) => text !== label && text.length > 1);
}
