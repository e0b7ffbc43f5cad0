/** Longest stem that every system takes, with room for the folder. */
const LONGEST = 100;

/** A text from a cell as the stem of a file's name: without what Windows forbids, never empty. */
export function fileStem(text: string): string {
  const stem = text
    // eslint-disable-next-line no-control-regex
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f-\u009f]+/g, "")
    .replace(/^[\s.]+|[\s.]+$/g, "")
    .slice(0, LONGEST);
  return stem === "" ? "工作总结" : stem;
}

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
