import { strFromU8 } from "fflate";
import { Unreadable } from "../model/unreadable.ts";
import { streamNames } from "../ooxml/compound-file.ts";

/** What a file that is no .xlsx turns out to be, and the way out of it. */
const SAVE_AS = "请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。";
const CHOOSE = "请选择填好数据的工作簿。";

/** Refuses what is no zip file at all, by its first bytes. */
export function refuseForeignBytes(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable("是空文件（0 字节），请重新复制或下载后再试。");
  const head = strFromU8(bytes.subarray(0, 4_096), true);
  if (head.startsWith("PK")) return;
  // Excel and WPS leave one beside every open workbook; it is easily picked by mistake.
  if (/(?:^|[/\\])~\$[^/\\]*$/.test(name)) throw new Unreadable("是打开工作簿时的临时文件，请选择不带 ~$ 的那个文件。");
  if (head.startsWith("\xd0\xcf\x11\xe0")) throw compoundFile(bytes);
  if (/^%PDF|^\x89PNG|^\xff\xd8\xff|^GIF8|^Rar!|^7z\xbc\xaf|^\x1f\x8b/.test(head)) {
    throw new Unreadable(`不是 Excel 工作簿（.xlsx），${CHOOSE}`);
  }
  throw new Unreadable(`${textKind(head)}，${SAVE_AS}`);
}

/** Systems that offer a download named .xls often send a web page or an XML table; others send CSV. */
function textKind(head: string): string {
  if (/<html|<!doctype html|<table/i.test(head)) return "是网页表格，不是 Excel 工作簿（.xlsx）";
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml/.test(head)) return "是 XML 文件，不是 Excel 工作簿（.xlsx）";
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(head);
  if (isUtf16 || !head.includes("\0")) return "是文本文件（如 .csv），不是 Excel 工作簿（.xlsx）";
  return "不是 Excel 工作簿（.xlsx）";
}

/** The old container of Office: .xls and .doc, but also every .xlsx with a password to open. */
function compoundFile(bytes: Uint8Array): Unreadable {
  const names = streamNames(bytes);
  if (names.has("EncryptedPackage")) return new Unreadable("有打开密码，请在 Excel 或 WPS 中去掉密码后再试。");
  if (names.has("Workbook") || names.has("Book"))
    return new Unreadable("是旧版 .xls 工作簿，请在 Excel 或 WPS 中另存为 .xlsx 后再试。");
  if (names.has("WordDocument")) return new Unreadable(`是 Word 文档，不是 Excel 工作簿（.xlsx），${CHOOSE}`);
  return new Unreadable(`不是 Excel 工作簿（.xlsx），${SAVE_AS}`);
}

/** Refuses a zip whose parts say that it is something else. Names in lower case. */
export function refuseForeignZip(names: readonly string[]): void {
  const some = (test: RegExp): boolean => names.some((name) => test.test(name));
  if (some(/^xl\/workbook\.bin$/)) throw new Unreadable("是 .xlsb 二进制工作簿，请在 Excel 中另存为 .xlsx 后再试。");
  if (some(/^word\//)) throw new Unreadable(`是 Word 文档，不是 Excel 工作簿（.xlsx），${CHOOSE}`);
  if (some(/^ppt\//)) throw new Unreadable(`是演示文稿，不是 Excel 工作簿（.xlsx），${CHOOSE}`);
  if (some(/^mimetype$/))
    throw new Unreadable(`是 OpenDocument 文件（如 .ods），不是 Excel 工作簿（.xlsx），${SAVE_AS}`);
  if (some(/^_rels\/\.rels$/) || some(/^xl\//)) return;
  throw new Unreadable("是压缩包，不是 Excel 工作簿（.xlsx），请解压后选择里面的工作簿。");
}
