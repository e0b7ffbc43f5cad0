import { gramsOf, plainPhrase } from "./grams.ts";
import type { Spelling } from "./lexicon.ts";
import { spokenLocal } from "./spoken.ts";
import type { Zones } from "./zones.ts";
import { withoutFiller } from "./zones.ts";

/** What is known of a figure when its metric is looked for. */
export interface Query {
  readonly zones: Zones;
  /** Without scale; null when the text gives none. */
  readonly unit: string | null;
  /** The scale printed with the number, "" for none: 万 stands as a unit of its own in 浏览量逾30万. */
  readonly scale: string;
  /** Rows told before in the same segment: a report tells one metric once in a breath. */
  readonly used: ReadonlySet<number>;
  /** Domain of the figure before in the same paragraph; null for the first. */
  readonly domain: string | null;
}

/** The most that headings and topics can say for a domain. */
const MOST_OF_TOPIC = 6;

/** 发动辖区(32所)学校，观看公开课: what they did stands in the next clause. */
const CAUSE = /(?:发动|组织|动员|带领|邀请|协调|推动|指导|引导)(?:辖区|全[县区市]|各)?$/;

/** Zones with the weight of their words, 0 to 1, for a figure in this unit. */
export function weighed(query: Query): readonly (readonly [text: string, weight: number])[] {
  const { zones, unit } = query;
  const { local, tail, shared, next, topic, neighbour, items, sentence, headings } = zones;
  const spoken = spokenLocal(local, unit);
  const weak = query.zones.borrowed || withoutFiller(local).length <= 4;
  const mute = withoutFiller(tail) === "";
  return [
    ...headings.map((text, level): [string, number] => [text, level === headings.length - 1 ? 0.25 : 0.12]),
    [sentence, 0.2],
    [items, 0.2],
    [neighbour, 0.42],
    [topic, 0.45],
    [next, unit === "元" && mute ? 0.9 : CAUSE.test(local) ? 0.6 : 0.35],
    [shared, mute || unit === "元" ? 0.9 : 0.5],
    [tail, weak ? 0.95 : 0.56],
    [spoken, zones.borrowed ? 0.6 : 0.85],
    [spoken.slice(-14), zones.borrowed ? 0.6 : 1],
  ];
}

/** The pairs of signs right in front of the number; none when the words in front say little. */
export function headOf(zones: Zones, local: string): readonly string[] {
  const bare = plainPhrase(withoutFiller(local));
  return bare.length < 5 ||
    /等(?:各类|相关|[^，。；、]{0,2})$/.test(zones.local) ||
    withoutFiller(zones.tail).length > 3
    ? []
    : gramsOf(bare.slice(-4));
}

/** Whether a spelling holds none of these pairs. */
export function headless({ plain }: Spelling, head: readonly string[]): boolean {
  return head.length > 0 && !head.some((gram) => plain.includes(gram));
}

/** What headings, topic and the figure in front say of the domains: name → bonus. */
export function priorOf(
  { zones, domain }: Query,
  named: (text: string) => readonly string[],
): ReadonlyMap<string, number> {
  const prior = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const name of named(text)) prior.set(name, Math.min(MOST_OF_TOPIC, (prior.get(name) ?? 0) + weight));
  };
  zones.headings.forEach((text, level) => {
    add(text, level === zones.headings.length - 1 ? 3 : 1.5);
  });
  add(zones.sentence, 1);
  add(zones.topic + zones.items + zones.neighbour, 2.5);
  add(zones.local + zones.tail, 2);
  if (domain !== null) prior.set(domain, (prior.get(domain) ?? 0) + 4);
  return prior;
}

/** Everything that stands around a number, plain. */
export function aroundOf({ headings, sentence, items, topic, neighbour, local, tail, shared, next }: Zones): string {
  return plainPhrase([...headings, sentence, items, topic, neighbour, local, tail, shared, next].join(" "));
}
