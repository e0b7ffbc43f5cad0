import { compare } from "../model/exact.ts";
import type { Fact } from "../model/figure.ts";
import type { Desk } from "./desk.ts";
import { itemOfFact } from "./items.ts";
import { cleanName, isCampaign, nounOf, scopeWords, tellOf } from "./phrases-names.ts";
import type { Clause } from "./phrases.ts";
import { isEmpty, lead, listing, NOTHING, say, sentence } from "./phrases.ts";
import { remarksOn } from "./groups.ts";
import type { Passage, Section } from "./section.ts";
import { sections } from "./sections.ts";
import { inChainOrder } from "./sections/chain-order.ts";
import { inSentences, strandsOf } from "./strands.ts";
import { pointsOf, sentencesOf } from "./texts.ts";

/** Clauses in one sentence of rows that no section orders. */
const CLAUSES = 5;
const REST_OPENERS = ["同时，", "此外，", "另外，", "与此同时，"];
/** Campaigns are told where the checks are, with all their rows. */
const CAMPAIGN_HOMES: readonly string[] = ["inspections", "hazards"];

const byId = new Map(sections.map((section) => [section.id, section]));

/**
 * What a domain has to say besides its campaigns: the clerk's practices, the section, rows the section does not know,
 * other scopes, townships, targets, and the clerk's highlights.
 */
export function passagesOf(desk: Desk, domain: string): readonly Passage[] {
  const section = byId.get(domain);
  if (section === undefined) return [];
  const written = section.write(desk);
  const rows = desk.facts.plain(desk.facts.domainName(domain));
  const after = [
    ...restSentences(desk, domain),
    ...kindSentences(desk, domain),
    ...subjectSentences(desk, domain),
    ...remarksOn(desk, rows),
    ...sentencesOf(desk.texts("highlight", domain)),
  ].filter((clause) => !isEmpty(clause));
  return withPractices(desk, section, withSentences(written, section.topic, after));
}

/** Sentences put behind the last passage; a passage of their own when there is none. */
function withSentences(passages: readonly Passage[], topic: string, after: readonly Clause[]): readonly Passage[] {
  const last = passages.at(-1);
  if (after.length === 0) return passages;
  if (last === undefined) return [{ topic, sentences: after }];
  return [...passages.slice(0, -1), { ...last, sentences: [...last.sentences, ...after] }];
}

/** A practice with a heading is a passage; one without leads the first passage of its domain. */
function withPractices(desk: Desk, section: Section, passages: readonly Passage[]): readonly Passage[] {
  const points = pointsOf(desk.texts("practice", section.id));
  const own = points.flatMap(({ heading, sentences }) =>
    heading === null ? [] : [{ topic: heading, own: true as const, sentences }],
  );
  const leading = points.flatMap(({ heading, sentences }) => (heading === null ? sentences : []));
  const [first, ...rest] = passages;
  if (leading.length === 0) return [...own, ...passages];
  const led = { topic: section.topic, ...first, sentences: [...leading, ...(first?.sentences ?? [])] };
  return [led, ...own, ...rest];
}

/** Rows no section asked for: the clerk's own, told by their names. */
function restSentences(desk: Desk, domain: string): readonly Clause[] {
  if (desk.length === "brief") return [];
  const clauses = strandsOf(desk, desk.rest(domain));
  return inSentences(clauses, CLAUSES).map((said, i) => (i === 0 ? say(desk.pick(REST_OPENERS), said) : said));
}

/** Rows under one entry of 范围. */
export type Scope = readonly [name: string, facts: readonly Fact[]];

function scopesOf(desk: Desk, domain: string): readonly Scope[] {
  if (desk.length === "brief") return [];
  return groupByScope(desk.scopedRest()).filter(([, facts]) => homeOf(desk, facts) === domain);
}

/** Campaigns as a passage of their own: one sentence a campaign, with its rows of all domains. */
export function campaignsOf(desk: Desk, domain: string): readonly Passage[] {
  const campaigns = scopesOf(desk, domain).filter(([scope]) => isCampaign(scope));
  const sentences = campaigns
    .map(([scope, facts]) => campaignSentence(desk, scope, facts))
    .filter((said) => !isEmpty(said));
  return sentences.length === 0 ? [] : [{ topic: "组织开展专项行动", sentences }];
}

/** Kinds and places: 检查单位中，城关镇96家、养老机构14家; 甲县发生火灾12起、乙县发生火灾9起 where there is no total. */
function kindSentences(desk: Desk, domain: string): readonly Clause[] {
  const facts = scopesOf(desk, domain).flatMap(([scope, rows]) => (isCampaign(scope) ? [] : rows));
  const metrics = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = fact.series.id ?? fact.series.metric;
    metrics.set(key, [...(metrics.get(key) ?? []), fact]);
  }
  return [...metrics].map(([id, rows]) => {
    const whole = desk.facts.metric(id);
    const within = whole !== null && desk.isTold(whole);
    const clauses = rows.map((fact) => {
      const scope = cleanName(fact.series.scope ?? "");
      return desk.tellFact(fact, within && fact.spec?.tell[1] === undefined ? scope : scope + tellOf(fact)[0]);
    });
    return sentence([lead(whole !== null && within ? `${nounOf(whole)}中，` : "", listing(clauses))]);
  });
}

function campaignSentence(desk: Desk, scope: string, facts: readonly Fact[]): Clause {
  const said = sentence(strandsOf(desk, inChainOrder(facts)));
  return isEmpty(said) ? NOTHING : say(scopeWords(scope), said);
}

export function groupByScope(facts: readonly Fact[]): readonly Scope[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const scope = fact.series.scope ?? "";
    const group = groups.get(scope);
    if (group === undefined) groups.set(scope, [fact]);
    else group.push(fact);
  }
  return [...groups];
}

/** Id of the domain that tells a scope. A campaign with checks or hazards is told there, whole; else where its first row is. */
function homeOf(desk: Desk, facts: readonly Fact[]): string {
  const ids = facts.map(({ series }) => desk.facts.domainId(series.domain));
  const campaign = isCampaign(facts[0]?.series.scope ?? "");
  if (campaign && ids.some((id) => CAMPAIGN_HOMES.includes(id))) return "inspections";
  return ids[0] ?? "";
}

const SUBJECT_OPENERS = ["从分布看，", "分辖区看，", "从各地看，"];
/** So many townships are named. */
const NAMED = 3;

/** 从分布看，检查单位较多的有城关镇30家、河东乡28家、湾里镇25家: the first rows of a domain that townships report. */
function subjectSentences(desk: Desk, domain: string): readonly Clause[] {
  if (desk.length === "brief") return [];
  const name = desk.facts.domainName(domain);
  const facts = desk.facts.subjects.filter(({ series, now }) => series.domain === name && (now.known || inDoubt(now)));
  const metrics = [...new Set(facts.filter(({ now }) => now.known).map(({ series }) => series.metric))].slice(
    0,
    desk.length === "full" ? NAMED : 1,
  );
  const clauses = metrics.map((metric) =>
    leaders(
      desk,
      facts.filter(({ series }) => series.metric === metric),
    ),
  );
  const said = sentence(clauses, "；");
  return isEmpty(said) ? [] : [say(desk.pick(SUBJECT_OPENERS), said)];
}

function inDoubt(now: Fact["now"]): boolean {
  return !now.known && now.gap === "in-doubt";
}

/** Nobody leads while a township's number is in doubt, and no list of them is whole. */
function leaders(desk: Desk, facts: readonly Fact[]): Clause {
  if (facts.some(({ now }) => inDoubt(now))) return NOTHING;
  const sorted = facts.filter((fact) => desk.speaks(fact)).sort(byValueDown);
  const [first] = sorted;
  if (first === undefined) return NOTHING;
  const named = sorted.slice(0, NAMED).map((fact) => desk.tellFact(fact, cleanName(fact.series.subject ?? "")));
  const words = sorted.length > NAMED ? "较多的有" : sorted.length > 1 ? "分别为" : "为";
  return say(itemOfFact(first).noun, words, listing(named));
}

function byValueDown(a: Fact, b: Fact): number {
  return a.now.known && b.now.known ? compare(b.now.value, a.now.value) : 0;
}
