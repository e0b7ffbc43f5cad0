import { Button, Field, Input } from "@fluentui/react-components";
import type { DragEvent } from "react";
import { useState } from "react";
import { readFile } from "../../browser/open-browser.ts";
import { downloadTemplate, insertTemplate } from "../actions/deliver.ts";
import { checkWorkbook, openFile, pickFile } from "../actions/open.ts";
import { usePane, useTools } from "../context.ts";
import { yearOf } from "../models/period-choice.ts";
import { FolderIcon, SheetIcon } from "./icons.tsx";
import { UnknownButton } from "./unknown-button.tsx";

/** Before there is a report: what to do first. */
export function StartView() {
  const { host, trouble } = usePane();
  return (
    <div className="start">
      {trouble === null ? <Lead /> : <Trouble />}
      {host === "excel" ? <CheckFirst /> : <DropZone />}
      <TemplateForm />
      <p className="quiet private">文件只在这台电脑上处理，不上传，不联网。</p>
    </div>
  );
}

const STEPS = [
  ["检查", "找出要改、要核实的格子"],
  ["推算", "同比、占比、整改率逐一算准"],
  ["成文", "写成可以直接用的 Word 总结"],
] as const;

/** What will happen to the workbook. */
function Lead() {
  return (
    <ol className="lead">
      {STEPS.map(([name, what]) => (
        <li key={name}>
          <b>{name}</b>
          {what}
        </li>
      ))}
    </ol>
  );
}

/** Why there is no report, and the way to the settings when the workbook could be read. */
export function Trouble() {
  const { store } = useTools();
  const { trouble, fields } = usePane();
  if (trouble === null) return null;
  return (
    <div className="trouble" role="alert">
      <h2>还不能生成总结</h2>
      <p>{trouble}</p>
      <div className="tool-row">
        {fields.length > 0 && (
          <button
            type="button"
            className="link"
            onClick={() => {
              store.send({ type: "tab", tab: "settings" });
            }}
          >
            去看设置
          </button>
        )}
        <UnknownButton />
      </div>
    </div>
  );
}

function CheckFirst() {
  const tools = useTools();
  return (
    <section className="start-card">
      <SheetIcon />
      <h2>检查这个工作簿</h2>
      <p>查出要改和要核实的格子，算出同比、整改率等，写成工作总结。</p>
      <Button appearance="primary" onClick={() => void checkWorkbook(tools)}>
        检查数据
      </Button>
    </section>
  );
}

/** Drop or pick an .xlsx. */
export function DropZone() {
  const tools = useTools();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void readFile(file).then((picked) => openFile(tools, picked));
  };
  return (
    <section
      className={`start-card drop${over ? " drop-over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <FolderIcon />
      <h2>打开指标表</h2>
      <p>把填好的 .xlsx 拖到这里，或者</p>
      <Button appearance="primary" onClick={() => void pickFile(tools)}>
        选择文件
      </Button>
    </section>
  );
}

/** A blank workbook: in Excel into the open one, elsewhere as a download. */
export function TemplateForm() {
  const tools = useTools();
  const { host } = usePane();
  const [year, setYear] = useState(() => String(new Date().getFullYear()));
  const [unit, setUnit] = useState("");
  const known = yearOf(year);
  const make = (): void => {
    if (known === null) return;
    const choices = { year: known, unit: unit.trim() };
    void (host === "excel" ? insertTemplate(tools, choices) : downloadTemplate(tools, choices));
  };
  return (
    <section className="start-card template">
      <h2>还没有指标表？</h2>
      <p>先建一套空白表，按月填好再来。</p>
      <div className="pair">
        <Field label="年度" size="small" validationMessage={known === null ? "请填四位年份" : null}>
          <Input
            size="small"
            inputMode="numeric"
            value={year}
            onChange={(_, { value }) => {
              setYear(value);
            }}
          />
        </Field>
        <Field label="填报单位" size="small">
          <Input
            size="small"
            placeholder="××县消防救援大队"
            value={unit}
            onChange={(_, { value }) => {
              setUnit(value);
            }}
          />
        </Field>
      </div>
      <Button onClick={make} disabled={known === null}>
        {host === "excel" ? "新建模板" : "下载模板"}
      </Button>
    </section>
  );
}
