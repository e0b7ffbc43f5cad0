import type { Span } from "../model/narrative.ts";

/** A run of spans without its closing mark; empty when there is nothing to say. */
export type Clause = readonly Span[];

export const NOTHING: Clause = [];

/**
 * Puts words, spans and clauses together; "" and empty clauses vanish and neighbouring plain words become one span.
 * A template of the whole engine: every sentence is made of `say`, `sentence` and `listing`.
 */
export function say(...parts: readonly (string | Span | Clause)[]): Clause {
  const spans: Span[] = [];
  for (const part of parts.flatMap((item) => (typeof item === "string" ? [{ text: item }] : item))) {
    const last = spans.at(-1);
    if (part.text === "") continue;
    if (last !== undefined && isPlain(last) && isPlain(part)) spans[spans.length - 1] = { text: last.text + part.text };
    else spans.push(part);
  }
  return spans;
}

function isPlain(span: Span): boolean {
  return span.told === undefined && span.style === undefined;
}

export function isEmpty(clause: Clause): boolean {
  return clause.length === 0;
}

/** The clauses that say something, with a mark between them. */
export function join(clauses: readonly Clause[], mark: string): Clause {
  const said = clauses.filter((clause) => !isEmpty(clause));
  return say(...said.flatMap((clause, i) => (i === 0 ? [clause] : [mark, clause])));
}

/** A、B、C */
export function listing(clauses: readonly Clause[]): Clause {
  return join(clauses, "、");
}

/** Clauses parted by ，(or another mark) and closed by 。; nothing when none of them says anything. */
export function sentence(clauses: readonly Clause[], mark = "，"): Clause {
  const said = join(clauses, mark);
  return isEmpty(said) ? NOTHING : say(said, "。");
}

/** `words` before the clause, only when the clause says something: 其中, 在…中. */
export function lead(words: string, clause: Clause): Clause {
  return isEmpty(clause) ? NOTHING : say(words, clause);
}

export function textOf(clause: Clause): string {
  return clause.map((span) => span.text).join("");
}
