import { safeChanges } from "../../../checks/safe-changes.ts";
import { Button, Input } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Finding } from "../../../model/finding.ts";
import { copyText } from "../actions/deliver.ts";
import { applySafeFixes, toggleMarks } from "../actions/fix.ts";
import { usePane, useTools } from "../context.ts";
import type { Report } from "../engine/report.ts";
import type { FindingGroup, FindingKind } from "../models/finding-groups.ts";
import { countFindings, findingKey, findingsText, groupFindings, SEVERITIES } from "../models/finding-groups.ts";
import { numbersByCell, numbersOn } from "../models/preview.ts";
import { usePreview } from "./use-preview.ts";
import { Empty } from "./empty.tsx";
import { FindingItem } from "./finding-item.tsx";
import { CheckIcon, CopyIcon, MarkIcon, SearchIcon, WandIcon } from "./icons.tsx";
import { SeverityMark } from "./severity-mark.tsx";
import { UnknownButton } from "./unknown-button.tsx";

/** From this number of findings on a field to search them is shown. */
const MANY = 8;

/** 检查: every finding, by sheet. */
export function CheckView({ report }: { readonly report: Report }) {
  const { filter } = usePane();
  const { findings, unlisted } = report;
  const groups = useMemo(() => groupFindings(findings, filter), [findings, filter]);
  if (findings.length === 0) {
    return (
      <Empty icon={<CheckIcon />} title="没有发现问题">
        各表都查过了，可以下载总结。
      </Empty>
    );
  }
  return (
    <>
      <SeverityFilter findings={findings} />
      <CheckTools findings={findings} />
      {groups.length === 0 && <p className="quiet">没有符合条件的。</p>}
      {groups.map((group) => (
        <Group key={group.sheet} group={group} report={report} />
      ))}
      {unlisted > 0 && <p className="quiet">另有{unlisted}条没有列出，请先改好上面的再检查。</p>}
    </>
  );
}

/** 全部, 必须改, 请核实, 提醒 and, once there is one, 已说明, each with its count. */
function SeverityFilter({ findings }: { readonly findings: readonly Finding[] }) {
  const { store } = useTools();
  const { filter } = usePane();
  const counts = countFindings(findings);
  const option = (severity: FindingKind | null, name: string, count: number) => (
    <button
      key={name}
      type="button"
      className={`chip ${severity === null ? "" : `chip-${severity}`}`}
      aria-pressed={filter.severity === severity}
      onClick={() => {
        store.send({ type: "severity", severity });
      }}
    >
      {name}
      <b>{count}</b>
    </button>
  );
  return (
    <div className="chips" role="group" aria-label="按轻重筛选">
      {option(null, "全部", findings.length)}
      {SEVERITIES.map(({ id, name }) => option(id, name, counts[id]))}
      {(counts.waived > 0 || filter.severity === "waived") && option("waived", "已说明", counts.waived)}
    </div>
  );
}

function CheckTools({ findings }: { readonly findings: readonly Finding[] }) {
  const tools = useTools();
  const { filter, host, marked } = usePane();
  const safe = useMemo(() => safeChanges(findings).fixes, [findings]);
  const inExcel = host === "excel";
  return (
    <div className="tool-row">
      {findings.length >= MANY && (
        <Input
          className="search"
          size="small"
          type="search"
          aria-label="在检查结果中查找"
          placeholder="查找表、格或内容"
          contentBefore={<SearchIcon />}
          value={filter.words}
          onChange={(_, { value }) => {
            tools.store.send({ type: "words", words: value });
          }}
        />
      )}
      {inExcel && safe > 0 && (
        <Button size="small" icon={<WandIcon />} onClick={() => void applySafeFixes(tools, findings)}>
          改好{safe}处写法
        </Button>
      )}
      <UnknownButton />
      {inExcel ? (
        <Button size="small" appearance="subtle" icon={<MarkIcon />} onClick={() => void toggleMarks(tools)}>
          {marked ? "清除标记" : "在表中标出"}
        </Button>
      ) : (
        <Button
          size="small"
          appearance="subtle"
          icon={<CopyIcon />}
          onClick={() => void copyText(tools, findingsText(findings), "清单")}
        >
          复制清单
        </Button>
      )}
    </div>
  );
}

function Group({ group, report }: { readonly group: FindingGroup; readonly report: Report }) {
  const { numbers } = usePreview(report);
  const index = useMemo(() => numbersByCell(numbers), [numbers]);
  const { sheet, counts, findings } = group;
  return (
    <details className="group" open>
      <summary>
        <h2>{sheet}</h2>
        <span className="group-counts">
          {SEVERITIES.filter(({ id }) => counts[id] > 0).map(({ id }) => (
            <span key={id} className="group-count">
              <SeverityMark severity={id} />
              {counts[id]}
            </span>
          ))}
        </span>
      </summary>
      <ul className="findings">
        {findings.map((finding, at) => (
          <FindingItem
            key={`${findingKey(finding)} ${at}`}
            finding={finding}
            by={report.waiverBy}
            told={numbersOn(index, [finding.at, ...finding.related]).length}
          />
        ))}
      </ul>
    </details>
  );
}
