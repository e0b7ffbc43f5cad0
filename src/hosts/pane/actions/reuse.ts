import type { Binding } from "../../../model/reuse.ts";
import type { KeptBinding } from "../../../reuse/bindings.ts";
import type { ReviewItem } from "../../../reuse-review.ts";
import type { OldReportSource } from "../engine/old-report.ts";
import type { ItemState, ReuseState } from "../models/review.ts";
import { certainItems, decide, decisionList, filled, opened, replaced, undone } from "../models/review.ts";
import type { Tools } from "../tools.ts";
import { pickOne } from "./open.ts";
import { recall, remember } from "./reuse-memory.ts";
import { work } from "./work.ts";

/** Opens a finished report and fills it for the first time, with what was decided for the same text before. */
export async function openOld(tools: Tools, source: OldReportSource): Promise<void> {
  const { engine, store, memory } = tools;
  const ended = await work(tools, {
    step: "正在读取往年总结",
    doing: async (progress) => {
      const old = await engine.ask("openOld", source, progress);
      if (old === null) return;
      const fresh = opened(old, recall(memory, old));
      const { report } = store.get();
      const review = await engine.ask("review", decisionList(fresh), progress);
      send(tools, filled(fresh, review, report));
      if (fresh.decisions.size > 0) {
        const text = `接着上次：已看过的${fresh.decisions.size}处照上次的办。`;
        store.send({ type: "notice", notice: { tone: "done", text } });
      }
    },
  });
  if (ended.how === "stopped") await closeOld(tools);
}

/** Lets the person pick last year's report. */
export async function pickOld(tools: Tools): Promise<void> {
  const file = await pickOne(tools, ".docx,.txt");
  if (file !== null) await openOld(tools, file);
}

/** Back to the choice of a report. What was decided stays remembered for the same report. */
export async function closeOld(tools: Tools): Promise<void> {
  send(tools, null);
  await tools.engine.ask("openOld", null).catch(() => undefined);
}

function send({ store }: Pick<Tools, "store">, reuse: ReuseState | null): void {
  store.send({ type: "reuse", reuse });
}

/** Changes the review, if one is open. */
export function alter(tools: Pick<Tools, "store">, change: (reuse: ReuseState) => ReuseState): void {
  const { reuse } = tools.store.get();
  if (reuse !== null) send(tools, change(reuse));
}

/** Fills again under the decisions as they are by then. */
export async function refill(tools: Tools): Promise<void> {
  const { engine, store } = tools;
  await work(tools, {
    step: "正在换数",
    keepNotice: true,
    doing: async () => {
      const { reuse, report } = store.get();
      if (reuse === null) return;
      const review = await engine.ask("review", decisionList(reuse));
      alter(tools, (now) => filled(now, review, report));
    },
  });
}

/** A step of the review: remembered, then filled again. */
async function step(tools: Tools, change: (reuse: ReuseState) => ReuseState): Promise<void> {
  const before = tools.store.get().reuse;
  alter(tools, change);
  const { reuse } = tools.store.get();
  if (reuse === null || reuse.decisions === before?.decisions) return;
  remember(tools.memory, reuse.old, decisionList(reuse));
  await refill(tools);
}

/** Takes a row for an item, or leaves its old number (null). */
export function decideItem(tools: Tools, item: ReviewItem, binding: Binding | null): Promise<void> {
  return step(tools, (reuse) => decide(reuse, [{ item, binding }]));
}

/** Accepts everything that is certain. */
export function acceptCertain(tools: Tools): Promise<void> {
  return step(tools, (reuse) =>
    decide(
      reuse,
      certainItems(reuse).map((item) => ({ item, binding: item.binding })),
    ),
  );
}

export function undoDecision(tools: Tools): Promise<void> {
  return step(tools, undone);
}

/** Decisions of a file in place of those so far. */
export function replaceDecisions(tools: Tools, decisions: readonly KeptBinding[]): Promise<void> {
  return step(tools, (reuse) => replaced(reuse, decisions));
}

/** Shows the items of one state, or all. The first of them comes in hand. */
export function showState(tools: Tools, filter: ItemState | null): void {
  alter(tools, (reuse) => {
    const fits = ({ state }: ReviewItem): boolean => filter === null || state === filter;
    const items = reuse.review?.items ?? [];
    const stays = items.some((item) => item.id === reuse.current && fits(item));
    return { ...reuse, filter, current: stays ? reuse.current : (items.find(fits)?.id ?? null) };
  });
}

/** Takes an item in hand. */
export function takeInHand(tools: Tools, current: number): void {
  alter(tools, (reuse) => (reuse.current === current ? reuse : { ...reuse, current }));
}
