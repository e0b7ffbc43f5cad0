import type { Scored } from "./score.ts";

/**
 * So little of a row's words beside the number, and so little around it, was right four times in ten in texts read afresh,
 * unless the workbook at hand holds the row.
 */
const THIN = 0.6;
const TELLING = 15;
/** Offered, and not taken unasked. */
const OFFERED = 0.58;

/**
 * How likely the row is the one, from how well its words are found and how far the next row is behind; 0 to 0.99.
 * The steps are those of the labelled reports (`npm run measure` prints how often each was right).
 */
export function likelihood(
  { score, near, unitFits, doubted }: Scored,
  rival: Scored | undefined,
  atHand: boolean,
): number {
  const margin = score - (rival?.score ?? Math.max(0, score - 12));
  if (margin < 0) return Math.max(0.02, 0.35 + margin * 0.03);
  const lead = 1 - Math.exp(-(margin + 0.6) / 4);
  const found = near >= 0.5 ? 1 : 0.55 + near * 0.9;
  const most = doubted || (!atHand && near < THIN && score < TELLING) ? OFFERED : 0.99;
  const strong = score >= 18 ? 1 : 0.8 + Math.max(0, score) / 90;
  return Math.min(most, (0.45 + 0.54 * lead) * found * strong * (unitFits ? 1 : 0.7));
}
