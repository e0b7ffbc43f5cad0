import { Button, Tab, TabList } from "@fluentui/react-components";
import { Suspense } from "react";
import { periodName } from "../../../model/period.ts";
import { checkWorkbook, pickFile } from "../actions/open.ts";
import { usePane, useTools } from "../context.ts";
import type { Report } from "../engine/report.ts";
import { countFindings } from "../models/finding-groups.ts";
import type { Host, TabId } from "../state.ts";
import { CheckView } from "./check-view.tsx";
import { DeliverBar } from "./deliver-bar.tsx";
import { FiguresView } from "./figures-view.tsx";
import { FolderIcon, Mark, RefreshIcon } from "./icons.tsx";
import { later } from "./later.tsx";
import { useWide } from "./media.ts";
import { NoticeBar } from "./notice-bar.tsx";
import { SaveView } from "./save-view.tsx";
import { SettingsView } from "./settings-view.tsx";
import { StartView } from "./start-view.tsx";
import { SummaryView } from "./summary-view.tsx";
import { WordView } from "./word-view.tsx";
import { WorkBar } from "./work-bar.tsx";

interface TabName {
  readonly id: TabId;
  readonly name: string;
  readonly hosts: readonly Host[];
}

const TABS: readonly TabName[] = [
  { id: "word", name: "文档", hosts: ["word"] },
  { id: "settings", name: "设置", hosts: ["excel", "word", "page"] },
  { id: "check", name: "检查", hosts: ["excel", "word", "page"] },
  { id: "figures", name: "指标", hosts: ["excel", "word", "page"] },
  { id: "summary", name: "总结", hosts: ["excel", "word", "page"] },
  { id: "reuse", name: "套用", hosts: ["excel", "word", "page"] },
];

const ReuseView = later(async () => {
  const { ReuseView } = await import(/* webpackChunkName: "reuse-view" */ "./reuse/reuse-view.tsx");
  return ReuseView;
});
const ReuseDesk = later(async () => {
  const { ReuseDesk } = await import(/* webpackChunkName: "reuse-view" */ "./reuse/reuse-desk.tsx");
  return ReuseDesk;
});
const ReuseBar = later(async () => {
  const { ReuseBar } = await import(/* webpackChunkName: "reuse-view" */ "./reuse/reuse-bar.tsx");
  return ReuseBar;
});

/** The whole pane: head, tabs, the view in front, and what can be taken along. */
export function Shell() {
  const { host, report, tab, side, fields } = usePane();
  const wide = useWide() && report !== null;
  const front = wide ? side : tab;
  const tabs = TABS.filter(({ id, hosts }) => hosts.includes(host) && !(wide && id === "summary"));
  const opened = fields.length > 0 || host === "word";
  return (
    <div className={`shell${wide ? " shell-wide" : ""}`}>
      <Head />
      <WorkBar />
      <NoticeBar />
      <Outdated />
      {opened && <Tabs tabs={tabs} front={front} />}
      <main
        className="view"
        id="view"
        {...(opened && { role: "tabpanel", "aria-labelledby": `tab-${front}` })}
        tabIndex={-1}
      >
        <Suspense>
          <View front={front} />
        </Suspense>
      </main>
      {wide && (
        <section className="desk" aria-label={front === "reuse" ? "换数后的总结" : "总结预览"}>
          <Suspense>{front === "reuse" ? <ReuseDesk /> : <SummaryView report={report} />}</Suspense>
        </section>
      )}
      {report !== null && <Bar front={front} report={report} />}
      <Spoken />
    </div>
  );
}

function View({ front }: { readonly front: TabId }) {
  const { report, fields, handed } = usePane();
  if (handed !== null && report === null) return <SaveView file={handed} />;
  if (front === "word") return <WordView />;
  if (front === "settings" && fields.length > 0) return <SettingsView />;
  if (report === null) return <StartView />;
  if (front === "figures") return <FiguresView report={report} />;
  if (front === "summary") return <SummaryView report={report} />;
  if (front === "reuse") return <ReuseView />;
  return <CheckView report={report} />;
}

/** What can be taken along from the view in front. */
function Bar({ front, report }: { readonly front: TabId; readonly report: Report }) {
  if (front === "word") return null;
  if (front !== "reuse") return <DeliverBar report={report} />;
  return (
    <Suspense>
      <ReuseBar />
    </Suspense>
  );
}

function Head() {
  const tools = useTools();
  const { host, report, name, work } = usePane();
  const title = report === null || report.unit === "" ? "消防工作总结" : report.unit;
  return (
    <header className="head">
      <Mark />
      <div className="head-words">
        <h1 title={title}>{title}</h1>
        <p>
          {report !== null && <span className="head-period">{periodName(report.period)}</span>}
          <span className="head-file" {...(name !== null && { title: name })}>
            {name ?? "检查数据，写成工作总结"}
          </span>
        </p>
      </div>
      {name !== null && (
        <Button
          className="head-action"
          size="small"
          appearance="subtle"
          icon={host === "excel" ? <RefreshIcon /> : <FolderIcon />}
          disabled={work !== null}
          onClick={() => void (host === "excel" ? checkWorkbook(tools) : pickFile(tools))}
        >
          {host === "excel" ? "重新检查" : "换文件"}
        </Button>
      )}
    </header>
  );
}

/** In Excel: whether the results still hold. */
function Outdated() {
  const { stale, unwatched, report } = usePane();
  if (report === null || !(stale || unwatched)) return null;
  return (
    <p className="outdated">{stale ? "表里有改动，下面还是改动前的结果。" : "改表以后，请点“重新检查”更新结果。"}</p>
  );
}

function Tabs({ tabs, front }: { readonly tabs: readonly TabName[]; readonly front: TabId }) {
  const { store } = useTools();
  const { report } = usePane();
  return (
    <TabList
      className="tabs"
      size="small"
      selectedValue={front}
      onTabSelect={(_, { value }) => {
        store.send({ type: "tab", tab: value as TabId });
      }}
    >
      {tabs.map(({ id, name }) => (
        <Tab key={id} id={`tab-${id}`} value={id} aria-controls="view">
          {name}
          {id === "check" && report !== null && <ErrorCount report={report} />}
        </Tab>
      ))}
    </TabList>
  );
}

/** How many findings there are: in red when some must be mended. */
function ErrorCount({ report }: { readonly report: Report }) {
  const { error, warning } = countFindings(report.findings);
  if (error + warning === 0) return null;
  return <span className={`count ${error > 0 ? "count-error" : ""}`}>{error > 0 ? error : warning}</span>;
}

/** What a screen reader is told when work begins and ends. */
function Spoken() {
  const { work, report, trouble, tab, reuse } = usePane();
  // The review speaks for itself: the result of the check after every decision would only disturb.
  const result = tab === "reuse" && reuse !== null ? "" : spokenResult(report, trouble);
  return (
    <p className="unseen" role="status">
      {work === null ? result : `${work}……`}
    </p>
  );
}

function spokenResult(report: Report | null, trouble: string | null): string {
  if (trouble !== null) return trouble;
  if (report === null) return "";
  const { error, warning, info } = countFindings(report.findings);
  return `检查完成：必须改${error}条，请核实${warning}条，提醒${info}条。`;
}
