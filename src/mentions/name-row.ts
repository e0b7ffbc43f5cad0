import type { MentionCandidate } from "../model/mention.ts";
import { builtName } from "./built-name.ts";
import { likelihood } from "./likelihood.ts";
import type { Query } from "./query.ts";
import type { Scored, Scorer } from "./score.ts";
import { domainsNamed } from "./topics.ts";

/** What a figure is told of, before scope and comparison are known. */
export interface Found {
  readonly id: string | null;
  readonly domain: string | null;
  readonly metric: string | null;
  readonly confidence: number;
  readonly candidates: readonly MentionCandidate[];
  /** Its row in the lexicon; null for a built name. */
  readonly row: number | null;
  /** Its words name a place only: it is told of what the place is a part of. */
  readonly fromPlace?: true;
}

/** Below this the words and the row have too little in common to speak of the same. */
const ENOUGH = 4;

function isEnough({ score, near, unitFits }: Scored): boolean {
  return score >= ENOUGH && (near >= 0.1 || score >= 25) && (unitFits || score >= 14);
}

/** 整改率（当期） and 整改率 are one thing by two definitions, and no rivals. */
function bareName(name: string): string {
  return name.replace(/（.*）$/, "");
}

/** The next best row of another name; for the others the best. */
function rivalOf({ rows }: Scorer["lexicon"], ranked: readonly Scored[], index: number): Scored | undefined {
  if (index > 0) return ranked[0];
  const own = bareName(rows[ranked[0]?.row ?? -1]?.name ?? "");
  return ranked.slice(1).find(({ row }) => bareName(rows[row]?.name ?? "") !== own);
}

function candidatesOf({ lexicon }: Scorer, ranked: readonly Scored[]): MentionCandidate[] {
  return ranked
    .filter(isEnough)
    .slice(0, 5)
    .flatMap((scored, index) => {
      const row = lexicon.rows[scored.row];
      if (row === undefined) return [];
      const confidence = likelihood(scored, rivalOf(lexicon, ranked, index), row.atHand);
      return [{ id: row.id, domain: row.domain, metric: row.name, confidence }];
    });
}

/** How sure a built name can be: that no row of the catalogue tells the figure. */
const BUILT = 0.4;

/** 入户宣传、集中培训、队站开放共230场次: the last of several things added up is rarely what the sum is told of. */
function isSum(local: string): boolean {
  // The end first: it is there for few, and the rest looks through the whole clause.
  return /共计?$/.test(local) && (local.slice(lastStop(local) + 1).match(/、/g)?.length ?? 0) > 1;
}
const OF_A_SUM = 0.45;

/** The likeliest row for a figure, or a name built from its words when no row has enough in common with them. */
export function nameOf(scorer: Scorer, query: Query): Found {
  const ranked = scorer.rank(query);
  const [best, ...candidates] = candidatesOf(scorer, ranked);
  if (best !== undefined && ranked[0] !== undefined) {
    const confidence = best.confidence * (isSum(query.zones.local) ? OF_A_SUM : 1);
    return { ...best, confidence, candidates, row: ranked[0].row };
  }
  const { zones } = query;
  const metric = builtName(zones);
  const [domain = query.domain ?? domainsNamed(zones.headings.at(-1) ?? "")[0] ?? null] = domainsNamed(
    zones.local + zones.tail,
  );
  return { id: null, domain: metric === null ? null : domain, metric, confidence: BUILT, candidates: [], row: null };
}

function lastStop(local: string): number {
  return Math.max(local.lastIndexOf("，"), local.lastIndexOf("；"), local.lastIndexOf("。"));
}
