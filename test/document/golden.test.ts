import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { toDocx } from "../../src/document/docx/write-docx.ts";
import type { Narrative } from "../../src/model/narrative.ts";
import { SAMPLE_OPTIONS } from "./sample-options.ts";
import { block, told } from "./told-line.ts";

/** One of every kind of block, and a table of two rows. */
const SMALL: Narrative = {
  title: "临江县消防救援大队2023年上半年工作总结",
  blocks: [
    block("title", "临江县消防救援大队2023年上半年工作总结"),
    block("byline", "（2023年6月30日）"),
    block("salutation", "各位领导："),
    block("heading-1", "一、基本情况"),
    block("heading-2", "（一）接警"),
    block("heading-3", "1.总体"),
    block(
      "paragraph",
      "〈1.出动。〉接警〔305|接警|接警出动总数〕起，“零”伤亡，发放资料〔5000余|宣传|发放宣传资料〕份。",
    ),
    block("attachment-note", "附件：1.主要指标完成情况表"),
    block("signature", "临江县消防救援大队"),
    block("date", "2023年6月30日"),
  ],
  attachments: [
    {
      title: "主要指标完成情况表",
      note: "注：截至2023年6月30日。",
      columns: [
        { title: "指标", align: "left", width: 3 },
        { title: "单位", align: "centre", width: 1 },
        { title: "本期", align: "right", width: 1 },
      ],
      rows: [[{ text: "接警出动总数" }, { text: "起" }, ...told("〔305|接警|接警出动总数〕")]],
    },
  ],
};

test.each(["document", "styles", "settings", "fontTable", "footer1"])("word/%s.xml is as reviewed", async (name) => {
  const files = unzipSync(await toDocx(SMALL, SAMPLE_OPTIONS));
  const xml = strFromU8(files[`word/${name}.xml`]!)
    .replaceAll(/ (?:xmlns:\w+|mc:Ignorable)="[^"]*"/g, "")
    .replaceAll(/>(?=<(?:w:p|w:tr|w:tc|w:tbl|w:sectPr|w:sdt|w:r|w:style|w:font|\/w:body)[ >])/g, ">\n");
  await expect(`${xml}\n`).toMatchFileSnapshot(`golden/${name}.xml`);
});

test("customXml/item1.xml is as reviewed", async () => {
  const files = unzipSync(await toDocx(SMALL, SAMPLE_OPTIONS));
  const xml = strFromU8(files["customXml/item1.xml"]!).replaceAll("><", ">\n<");
  await expect(`${xml}\n`).toMatchFileSnapshot("golden/record.xml");
});
