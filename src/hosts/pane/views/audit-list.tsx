import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { placeText } from "../../../model/place.ts";
import type { NumberAudit } from "../../../refresh.ts";
import type { Verdict } from "../../../refresh-verdicts.ts";
import { refreshDocument, showInDocument, toggleNumberMarks } from "../actions/word.ts";
import { usePane, useTools } from "../context.ts";
import { auditGroups, updatesOf } from "../models/audit-groups.ts";
import { toldName } from "../models/explain.ts";
import { CheckIcon, MarkIcon } from "./icons.tsx";
import { Empty } from "./empty.tsx";

export interface AuditListProps {
  readonly audit: NumberAudit;
  /** Everything that is not as the sheets say; else only what can be updated. */
  readonly all: boolean;
}

/** The numbers of the document that differ from the sheets, and what would stand in their place. */
export function AuditList({ audit, all }: AuditListProps) {
  const updates = useMemo(() => updatesOf(audit), [audit]);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const groups = auditGroups(audit).filter(({ state }) => all || state === "stale");
  const chosen = updates.filter(({ control }) => !left.has(control.id));
  const take = (id: number, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  if (audit.obstacle !== null) return <p className="trouble">{audit.obstacle}</p>;
  return (
    <>
      {audit.notices.map((notice) => (
        <p key={notice} className="audit-notice">
          {notice}
        </p>
      ))}
      <Tally audit={audit} />
      {groups.map(({ state, name, verdicts }) => (
        <section key={state} className="audit-group">
          <h2>
            {name}
            <span className="group-counts">{verdicts.length}处</span>
          </h2>
          <ul className="findings">
            {verdicts.map((verdict) => (
              <AuditRow key={verdict.control.id} verdict={verdict} on={!left.has(verdict.control.id)} onTake={take} />
            ))}
          </ul>
        </section>
      ))}
      {updates.length > 0 && <UpdateButton chosen={chosen} />}
      {all && groups.length > 0 && <MarkButton />}
      {all && <Missing audit={audit} />}
    </>
  );
}

function UpdateButton({ chosen }: { readonly chosen: readonly Verdict[] }) {
  const tools = useTools();
  const { work } = usePane();
  return (
    <Button
      appearance="primary"
      disabledFocusable={work !== null || chosen.length === 0}
      onClick={() => void refreshDocument(tools, chosen)}
    >
      更新选中的{chosen.length}处
    </Button>
  );
}

function MarkButton() {
  const tools = useTools();
  const { work, marked } = usePane();
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<MarkIcon />}
      disabledFocusable={work !== null}
      onClick={() => void toggleNumberMarks(tools)}
    >
      {marked ? "清除标记" : "在文稿中标出"}
    </Button>
  );
}

function Tally({ audit }: { readonly audit: NumberAudit }) {
  const equal = audit.verdicts.filter(({ state }) => state === "equal").length;
  if (equal === audit.verdicts.length && equal > 0) {
    return (
      <Empty icon={<CheckIcon />} title={`${equal}个数都与表一致`}>
        不用更新。
      </Empty>
    );
  }
  return (
    <p className="quiet">
      文稿里有{audit.verdicts.length}个可核对的数，{equal}个与表一致。
    </p>
  );
}

interface RowProps {
  readonly verdict: Verdict;
  readonly on: boolean;
  readonly onTake: (id: number, on: boolean) => void;
}

function AuditRow({ verdict, on, onTake }: RowProps) {
  const tools = useTools();
  const { control, told, expected, message, cells, update } = verdict;
  const name = told === null ? "这个数" : toldName(told);
  const unit = told?.unit ?? "";
  return (
    <li className="finding">
      {update !== null && (
        <input
          type="checkbox"
          checked={on}
          aria-label={`更新${name}`}
          onChange={({ target }) => {
            onTake(control.id, target.checked);
          }}
        />
      )}
      <div className="finding-body">
        <p className="audit-change">
          <button type="button" className="link" onClick={() => void showInDocument(tools, control.id)}>
            {name}
          </button>
          <span className="audit-old">{control.text === "" ? "空白" : control.text}</span>
          {expected !== null && (
            <>
              <span aria-hidden="true">→</span>
              <b>{expected}</b>
              <span className="unit">{unit}</span>
            </>
          )}
        </p>
        {update === null && message !== null && <p className="finding-values">{message}</p>}
        {cells.length > 0 && <p className="finding-values">{cells.slice(0, 4).map(placeText).join("、")}</p>}
      </div>
    </li>
  );
}

/** What cannot be compared because nothing in the document marks it. */
function Missing({ audit: { absent, unwritten } }: { readonly audit: NumberAudit }) {
  return (
    <>
      {absent > 0 && <p className="quiet">写入的数里有{absent}处已从文稿中删去，没有核对。</p>}
      {unwritten.length > 0 && (
        <details className="setting-group">
          <summary>
            <h2>表里有、文稿没写的{unwritten.length}个数</h2>
          </summary>
          <ul className="quiet">
            {unwritten.slice(0, 50).map(({ text, told }, at) => (
              <li key={at}>
                {told.metric} {text}
                {told.unit}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
