import { usePane } from "../../context.ts";
import { PageIcon } from "../icons.tsx";
import { Empty } from "../empty.tsx";
import { ReviewSheet } from "./review-sheet.tsx";

/** The report under review, where there is room for it beside the list. */
export function ReuseDesk() {
  const { reuse } = usePane();
  if (reuse?.review == null) {
    return (
      <Empty icon={<PageIcon />} title="还没有打开往年总结">
        选好一份，换数后的总结会显示在这里。
      </Empty>
    );
  }
  return <ReviewSheet reuse={reuse} review={reuse.review} />;
}
