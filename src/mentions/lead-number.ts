import { gramsOf, plainPhrase } from "./grams.ts";
import type { Zones } from "./zones.ts";
import { withoutFiller } from "./zones.ts";

/** What a figure is told of that leads its clause: the things, and what was done with them. */
export interface Lead {
  readonly noun: readonly string[];
  readonly deed: readonly string[];
}

/** Words in front of a number that leads: 对(57家)养老机构开展评估, 推动(31个)小区完成改造. */
const OPENING = /^(?:现|对|为|给|向|将|与|和|由|有|组织|推动|指导|督促|帮助|协助|选派|选送|辖区)*$/;
const VERB =
  "(?:开展|进行|实施|实行|签订|签署|完成|参加|参与|被|获评?|荣获|荣立|受到|落实|安装|建立|制定|组织|接受|通过|发放|配备)";
const DEED = new RegExp(
  `^(?!${VERB})([\\p{Script=Han}（）()“”]{1,20}?)(?:全部|全|均|都|已|先后|逐一|分别)*${VERB}了?([\\p{Script=Han}“”《》]{2,})`,
  "u",
);
/** People of the brigade, whom a row about their deed need not name. */
const ANYBODY = /^(?:同志|骨干|队员|指战员|人员|干部|消防员|群众|党员|代表)$/;
/** What is handed out one by one and counted in a measure of its own. */
const PAPERS = /(?:书|状|证|卡|协议|承诺)$/;

/**
 * The things and the deed of a figure that stands in front of both, as pairs of signs: 8个县(区)全部签订责任状 counts counties
 * and no 责任状. null for any other figure. Things that need no name are left empty.
 */
export function leadOf({ local, tail }: Zones): Lead | null {
  const clause = local.slice(Math.max(...["，", "；", "：", "、", "。"].map((sign) => local.lastIndexOf(sign))) + 1);
  if (!OPENING.test(withoutFiller(clause))) return null;
  const [, noun = "", deed = ""] = DEED.exec(tail) ?? [];
  if (deed === "") return null;
  const told = PAPERS.test(deed) && !ANYBODY.test(noun) ? gramsOf(plainPhrase(noun)) : [];
  return { noun: told, deed: gramsOf(plainPhrase(deed)) };
}

/** Whether a spelling leaves out what was done, or with what, where it must be told. */
export function leavesOut(plain: string, { noun, deed }: Lead): boolean {
  const says = (grams: readonly string[]): boolean => grams.some((gram) => plain.includes(gram));
  return !says(deed) || (noun.length > 0 && !says(noun));
}
