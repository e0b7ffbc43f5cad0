import { memo } from "react";
import type { KeptBinding } from "../../../../reuse/bindings.ts";
import type { ReviewItem } from "../../../../reuse-review.ts";
import { takeInHand } from "../../actions/reuse.ts";
import { useTools } from "../../context.ts";
import type { Reviewed } from "../../engine/old-report.ts";
import { stateName } from "../../models/review.ts";
import { itemName } from "../../models/review-words.ts";
import { CheckIcon } from "../icons.tsx";
import { headId } from "./focus-item.ts";
import { ReviewChoice } from "./review-choice.tsx";

export interface ReviewRowProps {
  readonly item: ReviewItem;
  readonly review: Reviewed;
  /** What was decided of it; null before that. */
  readonly decision: KeptBinding | null;
  readonly isCurrent: boolean;
  /** The one row that Tab leads to. */
  readonly isReachable: boolean;
}

/** One figure: old number, new number, what it stands for; its choices when it is in hand. */
export const ReviewRow = memo(function ReviewRow(props: ReviewRowProps) {
  const { item, review, decision, isCurrent, isReachable } = props;
  const tools = useTools();
  const { id, state, note, unit } = item;
  return (
    <li className={`item item-${state}${isCurrent ? " item-current" : ""}`}>
      <button
        type="button"
        id={headId(id)}
        data-head={id}
        className="item-head"
        tabIndex={isReachable ? 0 : -1}
        aria-expanded={isCurrent}
        onClick={() => {
          takeInHand(tools, id);
        }}
      >
        <span className={`state state-${state}`}>{stateName(state)}</span>
        <span className="item-name">{itemName(item)}</span>
        {decision !== null && (
          <span className="item-seen">
            <CheckIcon />
            <span className="unseen">看过</span>
          </span>
        )}
        <span className="item-change">
          <Change item={item} />
          <span className="unit">{unit}</span>
          {note !== null && <span className="item-note">{note}</span>}
        </span>
      </button>
      {isCurrent && <ReviewChoice item={item} review={review} decision={decision} />}
    </li>
  );
});

function Change({ item: { old, new: fresh, state } }: { readonly item: ReviewItem }) {
  if (state !== "filled") return <b>{old}</b>;
  return (
    <>
      <span className="item-old">{old}</span>
      <span aria-hidden="true">→</span>
      <b>{fresh}</b>
    </>
  );
}
