import type { PaneRequest } from "./pane-door.ts";

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Longest stem that leaves room for the folder on every system. */
const LONGEST = 100;

/** A text from a cell as the stem of a file's name: without what Windows forbids, never empty. */
export function fileStem(text: string): string {
  const stem = text
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, "")
    .slice(0, LONGEST)
    .replace(/^[\s.]+|[\s.]+$/gu, "");
  return stem === "" ? "工作总结" : stem;
}

/** Whether a download reached the disk cannot be seen from the page, so the sentence claims no more than its start. */
export function startedNotice(name: string): PaneRequest["notice"] {
  return { tone: "started", text: `已开始下载“${name}”，请到“下载”文件夹查看。` };
}
