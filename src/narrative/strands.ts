import type { Fact } from "../model/figure.ts";
import type { Desk } from "./desk.ts";
import { tellOf } from "./phrases-names.ts";
import type { Clause } from "./phrases.ts";
import { join, say, sentence, textOf } from "./phrases.ts";

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
/** An object or tail shorter than this is said again; a verb shorter than that cannot stand without its object. */
const LONG = 6;
const FULL_VERB = 4;

/** A row that has been said, for the next one to lean on. */
interface Said {
  readonly id: string | null;
  readonly front: string;
  readonly behind: string;
}

/** How a row joins the clauses before it: with which words in front, and how much of their tail moves behind it. */
interface Joint {
  readonly front: string;
  readonly tail: number;
}

/** Clauses drawn together by 、; `part` is the whole they are parts of. */
interface Strand {
  readonly part: string | null;
  readonly clauses: Clause[];
}

/**
 * The clauses of these rows in their order. Neighbours with one verb are drawn together by 、, parts follow their whole
 * as 其中A、B, and an object just named is not named again. What is silent vanishes.
 */
export function strandsOf(desk: Desk, facts: readonly (Fact | null)[]): readonly Clause[] {
  const strands: Strand[] = [];
  let previous: Said | null = null;
  for (const fact of facts) {
    if (!desk.toTell(fact) || fact === null) continue;
    const [front, behind] = tellOf(fact);
    const said: Said = { id: fact.series.id, front, behind };
    const whole = fact.spec?.partOf ?? null;
    const last = strands.at(-1);
    const opens = whole !== null && previous?.id === whole;
    const goesOn = whole !== null && last?.part === whole;
    const joint = opens || goesOn || last?.part !== null ? null : jointOf(said, previous);
    const clause = desk.tellFact(fact, joint?.front ?? withoutObject(front, previous?.front ?? ""));
    if (last !== undefined && (goesOn || joint !== null)) addTo(last, clause, joint?.tail ?? 0);
    else strands.push({ part: opens ? whole : null, clauses: [opens ? say("其中", clause) : clause] });
    previous = said;
  }
  return strands.map(({ clauses }) => join(clauses, clauses.some(hasList) ? "，" : "、"));
}

/** null: the row begins a clause of its own. */
function jointOf({ front, behind }: Said, previous: Said | null): Joint | null {
  if (previous === null || (behind === "") !== (previous.behind === "")) return null;
  if (behind === "") {
    const verb = SHARED.find((word) => front.startsWith(word) && previous.front.startsWith(word));
    const listed = front.includes("、") || previous.front.includes("、");
    return verb === undefined || front === verb || listed ? null : { front: front.slice(verb.length), tail: 0 };
  }
  if (front !== previous.front) return null;
  const tail = sharedEnd(behind, previous.behind);
  if (tail >= LONG && tail < behind.length && tail < previous.behind.length) return { front: "", tail };
  return SENDING.includes(front) ? { front: "", tail: 0 } : null;
}

/** 为9个小区加装预警装置 + 64部电梯加装预警装置 → 为9个小区、64部电梯加装预警装置. */
function addTo({ clauses }: Strand, clause: Clause, tail: number): void {
  const last = clauses.at(-1);
  const end = last?.at(-1);
  if (last !== undefined && end !== undefined && tail > 0) {
    clauses[clauses.length - 1] = say(...last.slice(0, -1), end.text.slice(0, -tail));
  }
  clauses.push(clause);
}

function sharedEnd(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.at(-1 - shared) === b.at(-1 - shared)) shared += 1;
  return shared;
}

/** 发现火灾隐患或违法行为676处，督促整改577处: the object of the row before is not said again. */
function withoutObject(front: string, previous: string): string {
  const shared = sharedEnd(front, previous);
  return shared >= LONG && front.length - shared >= FULL_VERB ? front.slice(0, front.length - shared) : front;
}

function hasList(clause: Clause): boolean {
  return textOf(clause).includes("、");
}

/** Sentences of at most `most` clauses each, of about the same length. */
export function inSentences(clauses: readonly Clause[], most: number): readonly Clause[] {
  const count = Math.ceil(clauses.length / most);
  const size = count === 0 ? 1 : Math.ceil(clauses.length / count);
  return Array.from({ length: count }, (_, i) => sentence(clauses.slice(i * size, (i + 1) * size)));
}
