import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { auditDocument, insertSummary } from "../actions/word.ts";
import { usePane, useTools } from "../context.ts";
import type { Report } from "../engine/report.ts";
import type { WordTask } from "../state.ts";
import { AuditList } from "./audit-list.tsx";
import { usePreview } from "./use-preview.ts";
import { DropZone, Trouble } from "./start-view.tsx";

const TASKS: readonly { readonly id: WordTask; readonly name: string }[] = [
  { id: "insert", name: "插入总结" },
  { id: "refresh", name: "更新数字" },
  { id: "verify", name: "核对数字" },
];

/** 文档: what can be done with the open Word document. All of it needs the workbook. */
export function WordView() {
  const { store } = useTools();
  const { task, report } = usePane();
  return (
    <div className="word">
      <div className="chips" role="group" aria-label="要做什么">
        {TASKS.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="chip chip-task"
            aria-pressed={task === id}
            onClick={() => {
              store.send({ type: "task", task: id });
            }}
          >
            {name}
          </button>
        ))}
      </div>
      {report === null ? <WorkbookFirst task={task} /> : <Task task={task} report={report} />}
    </div>
  );
}

const WHY: Readonly<Record<WordTask, string>> = {
  insert: "选好指标表，总结就能放进这份文稿。",
  refresh: "选好改过的指标表，文稿里的数按表更新，手工改过的字不动。",
  verify: "选好指标表，逐个核对文稿里的数。",
};

function WorkbookFirst({ task }: { readonly task: WordTask }) {
  return (
    <>
      <Trouble />
      <p className="quiet">{WHY[task]}</p>
      <DropZone />
    </>
  );
}

function Task({ task, report }: { readonly task: WordTask; readonly report: Report }) {
  return task === "insert" ? <Insert report={report} /> : <Audit task={task} />;
}

function Insert({ report }: { readonly report: Report }) {
  const tools = useTools();
  const { work } = usePane();
  const { numbers } = usePreview(report);
  const [done, setDone] = useState(false);
  const insert = async (): Promise<void> => {
    setDone((await insertSummary(tools)) || done);
  };
  const doubted = numbers.filter(({ told }) => told.value === null).length;
  return (
    <section className="start-card">
      <h2>{report.narrative.title}</h2>
      <p>{numbers.length}个数，每个都能再核对、更新。空白文稿整篇放入；已有内容的放在末尾，原来的字不动。</p>
      {doubted > 0 && <p className="deliver-doubt">其中{doubted}处还没有数，请先看“检查”。</p>}
      <Button
        appearance={done ? "secondary" : "primary"}
        disabledFocusable={work !== null}
        onClick={() => void insert()}
      >
        {done ? "再插入一次" : "插入文稿"}
      </Button>
    </section>
  );
}

function Audit({ task }: { readonly task: WordTask }) {
  const tools = useTools();
  const { audit, work } = usePane();
  useEffect(() => {
    if (audit === null) void auditDocument(tools);
  }, [audit, tools]);
  return (
    <>
      {audit !== null && <AuditList key={task} audit={audit} all={task === "verify"} />}
      <Button size="small" disabledFocusable={work !== null} onClick={() => void auditDocument(tools)}>
        {audit === null ? "读取文稿" : "重新核对"}
      </Button>
    </>
  );
}
