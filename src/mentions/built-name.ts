import { withoutFiller } from "./zones.ts";
import type { Zones } from "./zones.ts";

/** Adverbs and openings that lead up to what was done, and times. */
const OPENING =
  /^(?:\d{1,4}[年月日季度]*|[上下]半年|期间|以来|年来?|依法|深入|扎实|积极|主动|认真|持续|不断|有效|成功|全面|共|组织|大力|严格|进一步|定期|先后|在|从|对|将|为|向|由|我|县|全|辖区内?|并|且|其中|我们|消防救援)+/;
const MOST = 24;

/**
 * A name for a figure no row tells, from the words around it: 清理消防通道, 选派消防员参加支队培训. null when the words
 * say nothing. At most 24 signs.
 */
export function builtName({ local, tail, topic, borrowed }: Zones): string | null {
  const before = withoutFiller(lastClause(local)).replace(OPENING, "");
  const after = withoutFiller(tail);
  const own = borrowed ? "" : before;
  const name = own.length >= 4 || after === "" ? before : own + after;
  if (name.length > 1) return own === "" ? name.slice(0, MOST) : name.slice(-MOST);
  const above = withoutFiller(lastClause(topic)).replace(OPENING, "") + name;
  return above.length > 1 ? above.slice(-MOST) : null;
}

function lastClause(text: string): string {
  const clauses = text.split(/[，；：。]/).filter((clause) => withoutFiller(clause) !== "");
  return clauses.at(-1) ?? "";
}
