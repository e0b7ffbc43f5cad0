import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { Unreadable } from "../../../src/model/unreadable.ts";
import { openReport } from "../../../src/document/source/open-report.ts";
import { docx, docxOf, fixtureParts, p, part } from "./docx-fixture.ts";

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

/** The sentence a file is refused with; fails when it is not refused. */
function refusal(name: string, bytes: Uint8Array): string {
  try {
    openReport(name, bytes, decode);
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
  throw new Error("was not refused");
}

/** A compound file whose directory names a stream. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(1_024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, "utf16le"), 512);
  bytes[512 + 64] = 2 * stream.length + 2;
  return bytes;
}

const zipOf = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<x/>")])));

const body = (xml: string): Uint8Array => docx({ body: "", more: { "word/document.xml": xml } });

describe("a report is told apart by what it is", () => {
  test("whatever its name says", () => {
    expect(openReport("总结.txt", docxOf(p("接警305起")), decode)).toMatchObject({
      kind: "docx",
      document: { text: "接警305起" },
    });
    expect(openReport("总结.docx", strToU8("接警305起"), decode)).toMatchObject({
      kind: "text",
      document: { text: "接警305起" },
    });
    expect(openReport("总结", strToU8("PS：接警305起"), decode).kind).toBe("text");
  });
});

describe("what is no report is refused with what to do", () => {
  const saveAs = "请用 Word 或 WPS 打开并另存为 .docx 后再试。";
  const choose = "请选择写好的总结文稿。";

  test.each<[string, Uint8Array, string]>([
    ["总结.docx", new Uint8Array(), "是空文件（0 字节），请重新复制或下载后再试。"],
    ["~$总结.docx", new Uint8Array(162), "是打开文稿时的临时文件，请选择不带 ~$ 的那个文件。"],
    ["总结.doc", compound("WordDocument"), `是旧版 .doc 文档，不是 .docx，${saveAs}`],
    ["总结.docx", compound("WordDocument"), `是旧版 .doc 文档，不是 .docx，${saveAs}`],
    ["总结.wps", compound("WordDocument"), `是 .wps 文档，不是 .docx，${saveAs}`],
    ["总结.docx", compound("EncryptedPackage"), "有打开密码，请在 Word 或 WPS 中去掉密码后再试。"],
    ["数据.xls", compound("Workbook"), `是 Excel 工作簿，不是文稿，${choose}`],
    ["图.msg", compound("__nameid"), `不是文稿（.docx 或 .txt），${choose}`],
    ["总结.rtf", strToU8("{\\rtf1\\ansi 305}"), `是 RTF 文档，不是 .docx，${saveAs}`],
    ["总结.pdf", strToU8("%PDF-1.7"), "是 PDF 文件，不能改写，请选择它的 .docx 原稿，或复制文字后粘贴。"],
    ["图.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), `不是文稿（.docx 或 .txt），${choose}`],
    ["总结.doc", strToU8("<html><body>305</body></html>"), `是网页或 XML 文件，不是 .docx，${saveAs}`],
    ["数据.xlsx", zipOf("_rels/.rels", "xl/workbook.xml"), `是 Excel 工作簿，不是文稿，${choose}`],
    ["汇报.pptx", zipOf("_rels/.rels", "ppt/presentation.xml"), `是演示文稿，不是 Word 文档（.docx），${choose}`],
    ["总结.odt", zipOf("mimetype", "content.xml"), `是 OpenDocument 文件（如 .odt），不是 .docx，${saveAs}`],
    ["总结.zip", zipOf("总结.docx"), "是压缩包，不是 Word 文档（.docx），请解压后选择里面的文稿。"],
  ])("%s", (name, bytes, sentence) => {
    expect(refusal(name, bytes)).toBe(`“${name}”${sentence}`);
  });
});

describe("a hostile or damaged .docx is refused", () => {
  const mend = "，请打开并另存一份后再试。";
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  test.each<[string, Uint8Array, string]>([
    ["that is cut off", docxOf(p("305")).slice(0, 900), "不完整，可能没有复制或下载完，请重新获取后再试。"],
    ["without relationships", zipOf("_rels/.rels"), `已损坏（内部文件不是应有的内容）${mend}`],
    [
      "without a body",
      zipSync({ "_rels/.rels": strToU8(fixtureParts({ body: "" })["_rels/.rels"]!) }),
      `已损坏（缺少正文）${mend}`,
    ],
    ["of another root", body("<x/>"), `已损坏（内部文件不是应有的内容）${mend}`],
    [
      "with a document type",
      body(`<!DOCTYPE a [<!ENTITY b "305">]>${part("document", "")}`),
      `含有不安全的声明${mend}`,
    ],
    ["with an entity of its own", docxOf(p("<w:r><w:t>&b;</w:t></w:r>")), `已损坏（内容里有不认识的符号）${mend}`],
    ["with open tags", body(`<w:document xmlns:w="${word}"><w:body>`), `已损坏（内容不完整）${mend}`],
    ["of endless depth", docxOf("<w:p>".repeat(5_000)), `已损坏（内容嵌套过深）${mend}`],
    [
      "in bytes that are no UTF-8",
      zipSync(
        Object.fromEntries(
          Object.entries(fixtureParts({ body: p("305") })).map(([path, xml]) => [
            path,
            path === "word/document.xml" ? Buffer.from(xml.replace("305", "\xff"), "latin1") : strToU8(xml),
          ]),
        ),
      ),
      `已损坏（文字编码有误）${mend}`,
    ],
    [
      "with a part twice",
      zipSync({ ...zipEntries(), "WORD/document.xml": strToU8("<x/>") }),
      `已损坏（内部有重名文件）${mend}`,
    ],
    [
      "that inflates too far",
      docxOf(p(" ".repeat(50 * 1_048_576))),
      "解压后过大（超过600 MB），请删去无关的内容后另存再试。",
    ],
    ["that is longer than any report", docxOf(p(noise(6))), "内容过多，不像一份总结文稿，请删去无关的内容后再试。"],
    ["that is bigger than any report", withStyles(49), "内容过多，不像一份总结文稿，请删去无关的内容后再试。"],
  ])("%s", (_, bytes, sentence) => {
    expect(refusal("总结.docx", bytes)).toBe(`“总结.docx”${sentence}`);
  });

  test("but paths that lead out of the package do no harm", () => {
    const files = fixtureParts({ body: p("305") });
    const rels = files["word/_rels/document.xml.rels"]!.replace(
      'Target="styles.xml"',
      'Target="../../../../etc/passwd"',
    );
    const bytes = docx({ body: p("305"), more: { "word/_rels/document.xml.rels": rels, "../../a.xml": "<a/>" } });
    expect(openReport("总结.docx", bytes, decode).document.text).toBe("305");
  });

  function zipEntries(): Record<string, Uint8Array> {
    return Object.fromEntries(
      Object.entries(fixtureParts({ body: p("305") })).map(([path, xml]) => [path, strToU8(xml)]),
    );
  }

  /** Style sheets of many megabytes, not deflated. */
  function withStyles(megabytes: number): Uint8Array {
    const styles = new Uint8Array(megabytes * 1_048_576).fill(32);
    return zipSync({ ...zipEntries(), "word/styles.xml": [styles, { level: 0 }] });
  }

  /** Megabytes that do not deflate well enough to look like a bomb. */
  function noise(megabytes: number): string {
    let seed = 1;
    const piece = Array.from({ length: 4_096 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed.toString(36);
    }).join(" ");
    return piece.repeat(Math.ceil((megabytes * 1_048_576) / piece.length));
  }
});
