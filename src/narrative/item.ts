import type { Change } from "../model/figure.ts";
import type { Aspect } from "../model/narrative.ts";
import type { Outcome } from "../model/outcome.ts";

/** How a rise and a fall are worded: risks 上升/下降, work 增长/下降, neutral counts 增加/减少, percentages 提高/下降. */
export type Manner = "index" | "work" | "neutral" | "rate";

/** What the phrases need to know of a row or a derived figure. */
export interface Item {
  /** Domain name: 接警. */
  readonly domain: string;
  readonly metric: string;
  readonly scope: string | null;
  /** What a list of comparisons calls it: 农村火灾. */
  readonly noun: string;
  /** "" when there is none. */
  readonly unit: string;
  /** Decimals of a derived figure; null: a row, printed as it is. */
  readonly decimals: number | null;
  /** What its amount is: a row itself (null) or a derived figure. */
  readonly aspect: Aspect | null;
  readonly manner: Manner;
  /** Something that happens and is counted in 起: without any last year 去年同期未发生. */
  readonly event: boolean;
  readonly now: Outcome;
  readonly base: Outcome;
  readonly change: Change;
  readonly previous: Outcome;
  readonly chain: Change;
}
