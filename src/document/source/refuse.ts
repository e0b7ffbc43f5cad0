import { Unreadable } from "../../model/unreadable.ts";

/** The sentences for reports that cannot be used; `openReport` puts the file's name in front. */
export const CHOOSE = "请选择写好的总结文稿。";
export const SAVE_AS = "请用 Word 或 WPS 打开并另存为 .docx 后再试。";

/** A report of twelve pages has half a megabyte of XML; a book of a thousand pages stays below. */
export const MAX_DOCUMENT_BYTES = 48 * 1_048_576;
export const MAX_TEXT_LENGTH = 5_000_000;

export function tooLong(): Unreadable {
  return new Unreadable("内容过多，不像一份总结文稿，请删去无关的内容后再试。");
}

export function notText(): Unreadable {
  return new Unreadable("的文字编码不认识，请用记事本打开并另存为 UTF-8 编码后再试。");
}
