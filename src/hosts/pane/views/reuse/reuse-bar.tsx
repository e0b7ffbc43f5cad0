import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { copyText } from "../../actions/deliver.ts";
import { downloadResult, insertResult } from "../../actions/reuse-deliver.ts";
import { usePane, useTools } from "../../context.ts";
import { countStates } from "../../models/review.ts";
import { resultText } from "../../models/review-words.ts";
import { CopyByHand } from "../copy-by-hand.tsx";
import { CopyIcon, DownloadIcon } from "../icons.tsx";

/** What leaves the review: the finished file and its text. */
export function ReuseBar() {
  const tools = useTools();
  const { host, reuse, work } = usePane();
  const [byHand, setByHand] = useState(false);
  const review = reuse?.review ?? null;
  if (reuse === null || review === null || review.items.length === 0) return null;
  const { kind } = reuse.old;
  const { unfilled, ambiguous } = countStates(review.items);
  const inserts = host === "word" && kind === "docx";
  const busy = work !== null;
  const copy = async (): Promise<void> => {
    setByHand(!(await copyText(tools, review.text, "正文")));
  };
  return (
    <footer className="deliver">
      {byHand && (
        <CopyByHand
          text={review.text}
          onClose={() => {
            setByHand(false);
          }}
        />
      )}
      <p className={unfilled + ambiguous > 0 ? "deliver-doubt" : "deliver-done"}>{resultText(review, kind)}</p>
      <div className="deliver-row">
        {inserts && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void insertResult(tools)}>
            插入文稿
          </Button>
        )}
        <Button
          appearance={inserts ? "secondary" : "primary"}
          icon={<DownloadIcon />}
          disabledFocusable={busy}
          onClick={() => void downloadResult(tools)}
        >
          {kind === "docx" ? "下载 Word" : "下载文本"}
        </Button>
        <Button icon={<CopyIcon />} onClick={() => void copy()}>
          复制正文
        </Button>
      </div>
    </footer>
  );
}
