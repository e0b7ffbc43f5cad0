import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { acceptCertain, closeOld, replaceDecisions, showState, undoDecision } from "../../actions/reuse.ts";
import { loadProgress, saveProgress } from "../../actions/reuse-deliver.ts";
import { useTools } from "../../context.ts";
import type { Reviewed } from "../../engine/old-report.ts";
import type { ReuseState } from "../../models/review.ts";
import { certainItems, countStates, STATES, visibleItems } from "../../models/review.ts";
import { resultText } from "../../models/review-words.ts";
import { CheckIcon, UndoIcon } from "../icons.tsx";
import { Remarks } from "./remarks.tsx";
import { ReviewRow } from "./review-row.tsx";
import { keepInSight } from "./keep-in-sight.ts";
import { useReviewKeys } from "./use-review-keys.ts";

export interface ReviewListProps {
  readonly reuse: ReuseState;
  readonly review: Reviewed;
}

/** Every figure of the report, to be gone through one by one. */
export function ReviewList({ reuse, review }: ReviewListProps) {
  const items = visibleItems(reuse);
  const { decisions, current } = reuse;
  const reachable = items.some(({ id }) => id === current) ? current : (items[0]?.id ?? null);
  const press = useReviewKeys(reuse);
  return (
    <section className="review" aria-label="逐个核对" onKeyDown={press} onFocus={keepInSight}>
      <p className="unseen" role="status">
        {resultText(review, reuse.old.kind)}
      </p>
      <OldName name={reuse.old.name} />
      <StateFilter reuse={reuse} review={review} />
      <ReviewTools reuse={reuse} />
      {items.length === 0 && <p className="quiet">这一类没有了。</p>}
      <ol className="review-items">
        {items.map((item) => (
          <ReviewRow
            key={item.id}
            item={item}
            review={review}
            decision={decisions.get(item.id) ?? null}
            isCurrent={item.id === current}
            isReachable={item.id === reachable}
          />
        ))}
      </ol>
      <Remarks remarks={review.remarks} />
      <ProgressFile isBegun={reuse.decisions.size > 0} />
    </section>
  );
}

/** How far the review has come, as a file to go on with elsewhere or next year. */
function ProgressFile({ isBegun }: { readonly isBegun: boolean }) {
  const tools = useTools();
  return (
    <p className="progress-file">
      <button type="button" className="link" onClick={() => void saveProgress(tools)}>
        保存进度
      </button>
      <button type="button" className="link" onClick={() => void loadProgress(tools)}>
        读取进度
      </button>
      {isBegun && (
        <button type="button" className="link" onClick={() => void replaceDecisions(tools, [])}>
          从头看
        </button>
      )}
      <span className="quiet">保存、读取：换一台电脑接着看时用</span>
    </p>
  );
}

function OldName({ name }: { readonly name: string }) {
  const tools = useTools();
  return (
    <p className="old-name">
      <span>{name}</span>
      <button type="button" className="link" onClick={() => void closeOld(tools)}>
        换一份
      </button>
    </p>
  );
}

/** 全部, 要选择, 没有值, 已换上, 照旧, each with its count. */
function StateFilter({ reuse, review }: ReviewListProps) {
  const tools = useTools();
  const counts = useMemo(() => countStates(review.items), [review]);
  const option = (id: ReuseState["filter"], name: string, count: number) => (
    <button
      key={name}
      type="button"
      className={`chip${id === null ? "" : ` chip-${id}`}`}
      aria-pressed={reuse.filter === id}
      onClick={() => {
        showState(tools, id);
      }}
    >
      {name}
      <b>{count}</b>
    </button>
  );
  return (
    <div className="chips" role="group" aria-label="按情况筛选">
      {option(null, "全部", review.items.length)}
      {STATES.map(({ id, name }) => option(id, name, counts[id]))}
    </div>
  );
}

function ReviewTools({ reuse }: { readonly reuse: ReuseState }) {
  const tools = useTools();
  const certain = certainItems(reuse).length;
  const seen = reuse.decisions.size;
  return (
    <>
      <div className="tool-row">
        {certain > 0 && (
          <Button size="small" icon={<CheckIcon />} onClick={() => void acceptCertain(tools)}>
            认可有把握的{certain}个
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<UndoIcon />}
          disabledFocusable={reuse.earlier.length === 0}
          onClick={() => void undoDecision(tools)}
        >
          退一步
        </Button>
        <span className="quiet review-seen">
          看过{seen}/{reuse.review?.items.length ?? 0}
        </span>
      </div>
      <p className="review-keys">
        <kbd>↑</kbd>
        <kbd>↓</kbd>移动　<kbd>回车</kbd>认可　<kbd>1</kbd>–<kbd>6</kbd>选　<kbd>0</kbd>照旧　<kbd>/</kbd>查{"　"}
        <kbd>U</kbd>退一步
      </p>
    </>
  );
}
