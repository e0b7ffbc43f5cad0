import { useEffect, useRef } from "react";
import { refill } from "../../actions/reuse.ts";
import { usePane, useTools } from "../../context.ts";
import { useWide } from "../media.ts";
import { ReuseStart } from "./reuse-start.tsx";
import { ReviewList } from "./review-list.tsx";
import { ReviewSheet } from "./review-sheet.tsx";

/** 套用: choose last year's report, then review what becomes of its numbers. */
export function ReuseView() {
  const { reuse } = usePane();
  const wide = useWide();
  useFreshFill();
  if (reuse === null) return <ReuseStart />;
  if (reuse.review === null) return null;
  if (reuse.review.items.length === 0) return <NothingFound name={reuse.old.name} />;
  return (
    <div className={`reuse${wide ? "" : " reuse-narrow"}`}>
      {!wide && (
        <div className="reuse-paper">
          <ReviewSheet reuse={reuse} review={reuse.review} />
        </div>
      )}
      <ReviewList reuse={reuse} review={reuse.review} />
    </div>
  );
}

function NothingFound({ name }: { readonly name: string }) {
  return (
    <>
      <p className="trouble">“{name}”里没有找到能换的数。请看一下是不是写好的工作总结，或换一份。</p>
      <ReuseStart />
    </>
  );
}

/** Fills again when the workbook was checked anew, also while another view was in front. */
function useFreshFill(): void {
  const tools = useTools();
  const { report, reuse } = usePane();
  const asked = useRef<object | null>(null);
  const isStale = reuse?.review != null && reuse.basis !== report;
  useEffect(() => {
    if (!isStale || report === null || asked.current === report) return;
    asked.current = report;
    void refill(tools);
  }, [isStale, report, tools]);
}
