/** Verbs that lead up to a thing and are no part of its name. */
const VERB =
  /(?:签订|签署|开展|组织|召开|举办|下发|印发|发放|派发|发布|制定|制作|修订|建立|建成|新建|完成|落实|进行|实施|出动|派出|检查|排查|整改|督促|发现|投入|购置|配备|参加|受理|办理|查处|处置|成立|设立|安装|设置|张贴|悬挂|推送|刊发|拍摄|撰写|讲授|荣获|获得|新增|更换|维修|改造|清理|拆除|走访|慰问|约谈|抽查|查封|处罚|取得|收到|解决|惠及|各类|相关|其他|责令|填发|深入|联合)$/;

/** How many signs two phrases end alike in. */
export function commonEnd(a: string, b: string): number {
  let size = 0;
  while (size < a.length && size < b.length && a.charAt(a.length - 1 - size) === b.charAt(b.length - 1 - size))
    size += 1;
  return size;
}

/** 廉洁承诺书 and 保密承诺书. */
const LEAST_END = 2;

/**
 * Whether the words end like a spelling but name another kind of the thing: 廉洁承诺书 is not 保密承诺书, while 承诺书 alone,
 * or behind a verb, may be. `local` and `plain` are plain phrases, `around` all that stands near.
 */
export function isOtherKind(local: string, plain: string, around: string): boolean {
  const size = commonEnd(local, plain);
  if (size < LEAST_END || size === plain.length || size === local.length) return false;
  const [said, meant] = [local.slice(0, -size), plain.slice(0, -size)];
  // 支委会 is not 党委会.
  if (meant.length === 1 && (said.length === 1 ? local.length <= 4 : VERB.test(said.slice(0, -1)))) return true;
  return said.length >= 2 && meant.length >= 2 && !VERB.test(said) && !around.includes(meant.slice(-2));
}

/** Whether a rate is told by its end alone, and nothing near says of what: 合格率 is hardly 复查合格率. */
export function isBareRate(local: string, plain: string, around: string): boolean {
  const size = commonEnd(local, plain);
  if (!plain.endsWith("率") || size < LEAST_END || size === plain.length) return false;
  const meant = plain.slice(0, -size);
  return !Array.from({ length: Math.max(1, meant.length - 1) }, (_, at) => meant.slice(at, at + 2)).some((pair) =>
    around.includes(pair),
  );
}
