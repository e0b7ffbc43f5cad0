import { withoutFiller } from "./zones.ts";
import type { Zones } from "./zones.ts";

/** Adverbs and openings that lead up to what was done, and times. */
const OPENING =
  /^(?:\d{1,4}[年月日季度]*|[上下]半年|期间|以来|年来?|依法|深入|扎实|积极|主动|认真|持续|不断|有效|成功|全面|共|组织|大力|严格|进一步|定期|先后|在|从|对|将|为|向|由|[全我][县区市镇站](?!级)|全(?![员体])|我|县|辖区内?|并|且|其中|我们|消防救援)+/;
const MOST = 24;

/**
 * A name for a figure no row tells, from the words around it: 清理消防通道, 选派消防员参加支队培训. null when the words
 * say nothing. At most 24 signs.
 */
export function builtName({ local, tail, topic, borrowed }: Zones): string | null {
  const before = phrase(lastClause(local)).replace(OPENING, "");
  const after = phrase(tail);
  const own = borrowed ? "" : before;
  // 组织人手对(26家)零售店进行夜查: the things stand behind.
  const led = /[对为给向将]$/.test(before) && after.length >= 4;
  const name = led ? after : own.length >= 4 || after === "" ? before.replace(/[对为给向将]$/, "") : own + after;
  if (name.length > 1) return own === "" ? name.slice(0, MOST) : name.slice(-MOST);
  const above = phrase(lastClause(topic)).replace(OPENING, "") + name;
  return above.length > 1 ? above.slice(-MOST) : null;
}

/** Words at either end of a phrase that name nothing. */
const FIRST =
  /^(?:今年以?来|年初以?来|一年来|半年来|年内|截至(?:目前|\d+月底?)|目前|以来|全年|上半年|大队|先后|累计|总计|共计|合计|总共|其中|分别|同时|已经|及时|多次|平均(?!年)|各[类项]?|计|共|并|还|已|均|总(?!队)|我?队(?!员|伍)|我站|[也又再])+/;
const LAST = /(?:先后|累计|总计|共计|合计|总共|分别|已经|达到?|平均|[共计已均总约近逾超过为至到有])+$/;

/** The words without signs, and without what leads up to them or on from them; what stands inside stays as it is. */
function phrase(text: string): string {
  const bare = text.replace(/[\s“”、，；：。()（）+]/g, "");
  return withoutFiller(text) === "" ? "" : bare.replace(FIRST, "").replace(LAST, "");
}

function lastClause(text: string): string {
  const clauses = text.split(/[，；：。]/).filter((clause) => withoutFiller(clause) !== "");
  return clauses.at(-1) ?? "";
}
