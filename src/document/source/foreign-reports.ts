import { strFromU8 } from "fflate";
import { streamNames } from "../../ooxml/compound-file.ts";
import { Unreadable } from "../../model/unreadable.ts";
import { CHOOSE, SAVE_AS } from "./refuse.ts";

/** What a file that is neither .docx nor text turns out to be, and the way out of it. Nothing thrown: it may be a text. */
export function refuseForeignBytes(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable("是空文件（0 字节），请重新复制或下载后再试。");
  // Word and WPS leave one beside every open document; it is easily picked by mistake.
  if (/(?:^|[/\\])~\$[^/\\]*$/.test(name)) throw new Unreadable("是打开文稿时的临时文件，请选择不带 ~$ 的那个文件。");
  const head = strFromU8(bytes.subarray(0, 4_096), true);
  if (head.startsWith("\xd0\xcf\x11\xe0")) throw compoundFile(name, bytes);
  if (/^\s*\{\\rtf/.test(head)) throw new Unreadable(`是 RTF 文档，不是 .docx，${SAVE_AS}`);
  if (head.startsWith("%PDF")) throw new Unreadable("是 PDF 文件，不能改写，请选择它的 .docx 原稿，或复制文字后粘贴。");
  if (/^\x89PNG|^\xff\xd8\xff|^GIF8|^Rar!|^7z\xbc\xaf|^\x1f\x8b/.test(head)) {
    throw new Unreadable(`不是文稿（.docx 或 .txt），${CHOOSE}`);
  }
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|html)/i.test(head)) {
    throw new Unreadable(`是网页或 XML 文件，不是 .docx，${SAVE_AS}`);
  }
}

/** The old container of Office: .doc and .wps, but also every .docx with a password to open. */
function compoundFile(name: string, bytes: Uint8Array): Unreadable {
  const names = streamNames(bytes);
  if (names.has("EncryptedPackage")) return new Unreadable("有打开密码，请在 Word 或 WPS 中去掉密码后再试。");
  if (names.has("Workbook") || names.has("Book")) return new Unreadable(`是 Excel 工作簿，不是文稿，${CHOOSE}`);
  if (/\.wps$/i.test(name)) return new Unreadable(`是 .wps 文档，不是 .docx，${SAVE_AS}`);
  if (names.has("WordDocument")) return new Unreadable(`是旧版 .doc 文档，不是 .docx，${SAVE_AS}`);
  return new Unreadable(`不是文稿（.docx 或 .txt），${CHOOSE}`);
}

/** Refuses a zip whose parts say that it is something else. Names in lower case. */
export function refuseForeignZip(names: readonly string[]): void {
  const some = (test: RegExp): boolean => names.some((name) => test.test(name));
  if (some(/^xl\//)) throw new Unreadable(`是 Excel 工作簿，不是文稿，${CHOOSE}`);
  if (some(/^ppt\//)) throw new Unreadable(`是演示文稿，不是 Word 文档（.docx），${CHOOSE}`);
  if (some(/^mimetype$/)) throw new Unreadable(`是 OpenDocument 文件（如 .odt），不是 .docx，${SAVE_AS}`);
  if (some(/^_rels\/\.rels$/)) return;
  throw new Unreadable("是压缩包，不是 Word 文档（.docx），请解压后选择里面的文稿。");
}
