import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { keepSubmitted } from "../actions/archive.ts";
import { copyText, downloadDocx, downloadTemplate } from "../actions/deliver.ts";
import { usePane, useTools } from "../context.ts";
import type { Report } from "../engine/report.ts";
import { usePreview } from "./use-preview.ts";
import { CopyByHand } from "./copy-by-hand.tsx";
import { CopyIcon, DownloadIcon } from "./icons.tsx";

/** What leaves the pane: the Word file and the text. */
export function DeliverBar({ report }: { readonly report: Report }) {
  const tools = useTools();
  const { host, work } = usePane();
  const { numbers } = usePreview(report);
  const doubted = numbers.filter(({ told }) => told.value === null).length;
  const [byHand, setByHand] = useState(false);
  const copy = async (): Promise<void> => {
    setByHand(!(await copyText(tools, report.text, "正文")));
  };
  return (
    <footer className="deliver">
      {byHand && (
        <CopyByHand
          text={report.text}
          onClose={() => {
            setByHand(false);
          }}
        />
      )}
      {doubted > 0 && <p className="deliver-doubt">文中有{doubted}处还没有数，下载的文件里也一样。</p>}
      <div className="deliver-row">
        <Button
          appearance="primary"
          icon={<DownloadIcon />}
          disabledFocusable={work !== null}
          onClick={() => void downloadDocx(tools)}
        >
          下载 Word
        </Button>
        <Button icon={<CopyIcon />} onClick={() => void copy()}>
          复制正文
        </Button>
        {host === "excel" && (
          <Button
            appearance="subtle"
            aria-label="把上报的数存档"
            disabledFocusable={work !== null}
            onClick={() => void keepSubmitted(tools)}
          >
            存档
          </Button>
        )}
        {host === "page" && (
          <Button
            appearance="subtle"
            aria-label="下载模板"
            onClick={() => void downloadTemplate(tools, { year: report.period.first.year, unit: report.unit })}
          >
            模板
          </Button>
        )}
      </div>
    </footer>
  );
}
