import type { MouseEvent } from "react";
import { memo, useEffect, useMemo, useRef } from "react";
import { takeInHand } from "../../actions/reuse.ts";
import { useTools } from "../../context.ts";
import type { Reviewed } from "../../engine/old-report.ts";
import type { ReviewLine, ReviewRun } from "../../models/review-lines.ts";
import { reviewLines } from "../../models/review-lines.ts";
import type { ReuseState } from "../../models/review.ts";
import { stateName, STATES } from "../../models/review.ts";
import { itemName } from "../../models/review-words.ts";
import type { ReviewItem } from "../../../../reuse-review.ts";
import { focusAfter } from "./focus-item.ts";

export interface ReviewSheetProps {
  readonly reuse: ReuseState;
  readonly review: Reviewed;
}

const TAGS = { title: "h2", "heading-1": "h3", "heading-2": "h4", "heading-3": "h5" } as const;

/** The report in document type, every figure marked by what became of it. A click takes it in hand. */
export function ReviewSheet({ reuse, review }: ReviewSheetProps) {
  const tools = useTools();
  const { current, old } = reuse;
  const lines = useMemo(() => reviewLines(review, old.levels), [review, old.levels]);
  const items = useMemo(() => new Map(review.items.map((item) => [item.id, item])), [review]);
  const sheet = useInSight(current, review);
  const click = ({ target }: MouseEvent): void => {
    const id = target instanceof Element ? target.closest<HTMLElement>("[data-item]")?.dataset["item"] : undefined;
    if (id === undefined) return;
    focusAfter(
      () => {
        takeInHand(tools, Number(id));
      },
      () => Number(id),
    );
  };
  return (
    <>
      <Legend />
      <article className="sheet review-sheet" aria-label="换数后的总结" ref={sheet} onClick={click}>
        {lines.map((line, at) => {
          const here = line.runs.some(({ item }) => item !== null && item === current);
          return <Line key={at} line={line} items={items} current={here ? current : null} />;
        })}
      </article>
    </>
  );
}

/** What the marks mean. */
function Legend() {
  return (
    <p className="legend" aria-hidden="true">
      {STATES.map(({ id, name }) => (
        <span key={id}>
          <span className={`fig fig-${id}`}>12</span>
          {name}
        </span>
      ))}
      <span>
        <span className="moved">字</span>跟着改
      </span>
    </p>
  );
}

interface LineProps {
  readonly line: ReviewLine;
  readonly items: ReadonlyMap<number, ReviewItem>;
  /** The item in hand, when it stands in this line. */
  readonly current: number | null;
}

const Line = memo(function Line({ line: { kind, runs }, items, current }: LineProps) {
  const Tag = kind in TAGS ? TAGS[kind as keyof typeof TAGS] : "p";
  return (
    <Tag className={`block block-${kind}`}>
      {runs.map((run, at) => (
        <Run key={at} run={run} item={run.item === null ? undefined : items.get(run.item)} current={current} />
      ))}
    </Tag>
  );
});

interface RunProps {
  readonly run: ReviewRun;
  readonly item: ReviewItem | undefined;
  readonly current: number | null;
}

function Run({ run: { text, moved, remark }, item, current }: RunProps) {
  if (item !== undefined) {
    const inHand = item.id === current;
    return (
      <button
        type="button"
        tabIndex={-1}
        data-item={item.id}
        className={`fig fig-${item.state}${inHand ? " fig-current" : ""}`}
        aria-current={inHand}
        aria-label={`${text}，${stateName(item.state)}，${itemName(item)}`}
      >
        {text}
      </button>
    );
  }
  if (moved !== null) return <Moved text={text} old={moved} />;
  if (remark !== null) {
    return (
      <mark className="remark" title={remark}>
        {text}
        <span className="unseen">（请看一下：{remark}）</span>
      </mark>
    );
  }
  return text;
}

function Moved({ text, old }: { readonly text: string; readonly old: string }) {
  if (text === "") return null;
  return (
    <span className="moved" title={`原来是“${old}”`}>
      {text}
    </span>
  );
}

/** Keeps the figure in hand in sight. */
function useInSight(current: number | null, review: Reviewed) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current === null) return;
    const figure = sheet.current?.querySelector<HTMLElement>(`[data-item="${current}"]`);
    const frame = sheet.current?.parentElement;
    if (figure == null || frame == null) return;
    const [box, room] = [figure.getBoundingClientRect(), frame.getBoundingClientRect()];
    if (box.top < room.top + 24 || box.bottom > room.bottom - 24) {
      frame.scrollTop += box.top - room.top - room.height / 2;
    }
  }, [current, review]);
  return sheet;
}
