import type { Scored } from "./score.ts";

/**
 * How likely the row is the one, from how well its words are found and how far the next row is behind; 0 to 0.99.
 * The steps are those of the labelled reports (`npm run measure` prints how often each was right).
 */
export function likelihood({ score, near, unitFits }: Scored, rival: Scored | undefined): number {
  const margin = score - (rival?.score ?? Math.max(0, score - 12));
  if (margin < 0) return Math.max(0.02, 0.35 + margin * 0.03);
  const lead = 1 - Math.exp(-(margin + 0.6) / 4);
  const found = near >= 0.5 ? 1 : 0.55 + near * 0.9;
  const strong = score >= 18 ? 1 : 0.8 + Math.max(0, score) / 90;
  return Math.min(0.99, (0.45 + 0.54 * lead) * found * strong * (unitFits ? 1 : 0.7));
}
