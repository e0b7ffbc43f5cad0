import type { Quantity } from "./quantity.ts";

/** One quantity with the text it stands in, as every rule of classification sees it. */
export interface Spot extends Quantity {
  /** The folded text. */
  readonly text: string;
  /** At most 40 signs in front of the number on the same line. */
  readonly before: string;
  /** The sentence up to the number, at most 160 signs. */
  readonly said: string;
  /** At most 40 signs behind the bare number on the same line. */
  readonly after: string;
  /** At most 40 signs behind the unit on the same line. */
  readonly behind: string;
  /** The text inside the quotation marks around it, null when it is not quoted. */
  readonly quoted: Quoted | null;
  /** Whether it stands in 《》. */
  readonly inTitle: boolean;
  readonly next: Quantity | null;
  readonly previous: Quantity | null;
}

export interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}

const REACH = 40;

function lineBefore(text: string, at: number): string {
  const slice = text.slice(Math.max(0, at - REACH), at);
  return slice.slice(slice.lastIndexOf("\n") + 1);
}

function saidBefore(text: string, at: number): string {
  const slice = text.slice(Math.max(0, at - 160), at);
  return slice.slice(Math.max(slice.lastIndexOf("。"), slice.lastIndexOf("\n")) + 1);
}

function lineAfter(text: string, at: number): string {
  const slice = text.slice(at, at + REACH);
  const end = slice.indexOf("\n");
  return end < 0 ? slice : slice.slice(0, end);
}

const OPEN = "“‘「《";
const CLOSE = "”’」》";

/** Pairs of quotation marks and title marks of one text, found once; an unclosed one pairs with nothing. */
export function findQuotes(text: string): Quoted[] {
  const pairs: Quoted[] = [];
  const open: { sign: number; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === "\n") open.length = 0;
    if (sign === '"') straight(text, { at, open, pairs });
    else if (OPEN.includes(sign)) open.push({ sign: OPEN.indexOf(sign), at });
    else if (CLOSE.includes(sign)) {
      const last = open.at(-1);
      if (last?.sign !== CLOSE.indexOf(sign)) continue;
      open.pop();
      pairs.push({ start: last.at, end: at, inner: text.slice(last.at + 1, at) });
    }
  }
  return pairs.sort((a, b) => a.start - b.start);
}

interface Straight {
  readonly at: number;
  readonly open: { sign: number; at: number }[];
  readonly pairs: Quoted[];
}

/** A straight quotation mark opens and closes by turns. */
function straight(text: string, { at, open, pairs }: Straight): void {
  const last = open.at(-1);
  if (last?.sign !== -1) {
    open.push({ sign: -1, at });
    return;
  }
  open.pop();
  pairs.push({ start: last.at, end: at, inner: text.slice(last.at + 1, at) });
}

/** The spots of all quantities, in order. */
export function spotsOf(text: string, quantities: readonly Quantity[]): Spot[] {
  const quotes = findQuotes(text);
  let reached = 0;
  return quantities.map((quantity, index) => {
    while ((quotes[reached]?.end ?? Infinity) < quantity.start) reached += 1;
    const around = enclosing(quotes, reached, quantity.start);
    return {
      ...quantity,
      text,
      before: lineBefore(text, quantity.start),
      said: saidBefore(text, quantity.start),
      after: lineAfter(text, quantity.end),
      behind: lineAfter(text, quantity.unitEnd),
      quoted: around.find(({ start }) => text[start] !== "《") ?? null,
      inTitle: around.some(({ start }) => text[start] === "《"),
      next: quantities[index + 1] ?? null,
      previous: quantities[index - 1] ?? null,
    };
  });
}

/** Quotes around `at`, innermost first. */
function enclosing(quotes: readonly Quoted[], from: number, at: number): Quoted[] {
  const around: Quoted[] = [];
  for (let i = from; i < quotes.length; i += 1) {
    const quote = quotes[i];
    if (quote === undefined || quote.start > at) break;
    if (quote.end > at) around.unshift(quote);
  }
  return around;
}
