import type { Fact } from "../model/figure.ts";
import type { Desk } from "./desk.ts";
import { tellOf } from "./phrases-names.ts";
import type { Clause } from "./phrases.ts";
import { isEmpty, join, say, sentence } from "./phrases.ts";

/** Verbs and subjects said once for several objects: 开展政治教育20次、专项教育5次. */
const SHARED = [
  "开展",
  "召开",
  "组织",
  "下发",
  "争取",
  "购置",
  "新建",
  "设立",
  "发展",
  "签订",
  "建有",
  "设有",
  "发出",
  "更新",
  "配备",
  "已设置",
  "现有",
  "党政领导",
  "县领导",
  "网格员",
];
/** Fronts said once for several people sent: 选派3名消防员参加…、1名消防员参加…. */
const SENDING = ["选派", "组织", "推荐"];

/** Clauses drawn together by 、: they share a verb, or they are the parts of the row before them. */
interface Strand {
  /** The verb shared, or "part of " and the id of the whole; "" when nothing can join. */
  readonly bond: string;
  readonly clauses: Clause[];
}

function verbOf([front, behind]: readonly [string, string]): string {
  if (behind !== "") return SENDING.includes(front) ? `${front}…` : "";
  return SHARED.find((verb) => front.startsWith(verb) && front.length > verb.length) ?? "";
}

/** Objects shorter than this are repeated, and verbs shorter than that cannot stand without theirs. */
const LONG_OBJECT = 6;
const FULL_VERB = 4;

/** 发现火灾隐患或违法行为676处，督促整改577处: the object of the row before is not said again. */
function withoutObject(front: string, previous: string): string {
  let shared = 0;
  while (shared < front.length && shared < previous.length && front.at(-1 - shared) === previous.at(-1 - shared))
    shared += 1;
  return shared >= LONG_OBJECT && front.length - shared >= FULL_VERB ? front.slice(0, front.length - shared) : front;
}

/** The words before the amount once the verb has been said. */
function frontWithout(verb: string, [front, behind]: readonly [string, string]): string {
  return behind === "" ? front.slice(verb.length) : "";
}

/**
 * The clauses of these rows in their order. Neighbours with one verb are drawn together by 、, and parts follow their
 * whole as 其中A、B. What is silent vanishes.
 */
export function strandsOf(desk: Desk, facts: readonly (Fact | null)[]): readonly Clause[] {
  const strands: Strand[] = [];
  let previous: { id: string | null; front: string } = { id: null, front: "" };
  for (const fact of facts) {
    if (fact === null) continue;
    const words = tellOf(fact);
    const partOf = fact.spec?.partOf === undefined ? "" : `part of ${fact.spec.partOf}`;
    const last = strands.at(-1);
    const opensParts = partOf !== "" && previous.id === fact.spec?.partOf;
    const bond = opensParts || (partOf !== "" && last?.bond === partOf) ? partOf : verbOf(words);
    const joins = bond !== "" && last?.bond === bond;
    const front = joins && bond !== partOf ? frontWithout(bond, words) : withoutObject(words[0], previous.front);
    const clause = desk.tellFact(fact, front);
    if (isEmpty(clause)) continue;
    if (joins) last.clauses.push(clause);
    else strands.push({ bond, clauses: [bond === partOf && bond !== "" ? say("其中", clause) : clause] });
    previous = { id: fact.series.id, front: words[0] };
  }
  return strands.map(({ clauses }) => join(clauses, "、"));
}

/** Sentences of at most `most` clauses each, of about the same length. */
export function inSentences(clauses: readonly Clause[], most: number): readonly Clause[] {
  const count = Math.ceil(clauses.length / most);
  const size = count === 0 ? 1 : Math.ceil(clauses.length / count);
  return Array.from({ length: count }, (_, i) => sentence(clauses.slice(i * size, (i + 1) * size)));
}
