import type { Exact } from "../model/exact.ts";
import { negate, parseDecimal } from "../model/exact.ts";
import { toHalfWidth } from "../model/number-text.ts";

/** Words and signs for a change, as clerks type them into 增减 and 同比. */
const UP = "上升|增长|增加|提高|上涨|升|增|↑|▲|△";
const DOWN = "下降|减少|降低|下跌|降|减|↓|▼|▽";
const ALONE = new RegExp(`^(?:同比)?(?:(${UP})|(${DOWN})|持平|平|→)$`);
const BEFORE = new RegExp(`^(?:同比)?(?:(${UP})|(${DOWN}))了?:?(\\d{1,12}(?:\\.\\d{1,6})?)(?:%|[^\\d\\s%]{1,5})?$`);
const AFTER = new RegExp(`^(\\d{1,12}(?:\\.\\d{1,6})?)%?(?:(${UP})|(${DOWN}))$`);

/** 1 for 上升 or ↑ alone in its cell, −1 for 下降, 0 for 持平; null for anything else. */
export function directionOf(text: string): number | null {
  const match = ALONE.exec(plain(text));
  if (match === null) return null;
  return match[1] !== undefined ? 1 : match[2] !== undefined ? -1 : 0;
}

/** 下降5% → −5, 增加3起 → 3, 5.2%↑ → 5.2; null for anything else. */
export function movementOf(text: string): Exact | null {
  const bare = plain(text);
  const before = BEFORE.exec(bare);
  if (before !== null) return signed(before[3], before[2] !== undefined);
  const after = AFTER.exec(bare);
  return after === null ? null : signed(after[1], after[3] !== undefined);
}

function plain(text: string): string {
  return text.length > 30 ? "" : toHalfWidth(text).replace(/\s+/g, "");
}

function signed(digits: string | undefined, isDown: boolean): Exact | null {
  const value = parseDecimal(digits ?? "");
  return value === null || !isDown ? value : negate(value);
}
