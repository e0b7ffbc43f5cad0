import { docx, docxOf, field, p, r, sdt, textBox } from "./docx-fixture.ts";

/**
 * Finished reports in the manner of three programs: how they cut text into runs, and what they leave between the runs.
 * Numbers stand split over runs, in table cells, notes, headers, text boxes, controls, links and tracked changes.
 */
export function wordReport(): Uint8Array {
  const font =
    '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="宋体" w:hint="eastAsia"/><w:sz w:val="32"/>';
  const spell = (type: string): string => `<w:proofErr w:type="${type}"/>`;
  const cell = (content: string): string => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  return docx({
    attributes: ' mc:Ignorable="w14 w15"',
    body: [
      p(
        '<w:pPr><w:pStyle w:val="1"/></w:pPr>',
        '<w:bookmarkStart w:id="0" w:name="_Toc1"/>',
        r("一、接警", font),
        '<w:bookmarkEnd w:id="0"/>',
      ),
      p(
        r("上半年，大队共接警", font),
        spell("gramStart"),
        r("3", `${font}<w:lang w:val="en-US"/>`),
        spell("gramEnd"),
        '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>',
        r("05", `<w:b/>${font}`),
        r("起，同比", font),
        `<w:del w:id="3" w:author="甲" w:date="2023-06-30T00:00:00Z"><w:r><w:delText>上升2%</w:delText></w:r></w:del>`,
        `<w:ins w:id="4" w:author="甲" w:date="2023-06-30T00:00:00Z"><w:r w:rsidR="00D4"><w:rPr><w:rPrChange w:id='9'><w:rPr/></w:rPrChange></w:rPr><w:t>下降6.5%</w:t></w:r></w:ins>`,
        "<w:r><w:t>；出动车辆 642 </w:t></w:r>",
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
        r("辆次。", font),
      ),
      p(
        r("检查单位"),
        sdt('<w:alias w:val="检查"/><w:tag w:val="bs1|检查|4||检查单位|"/><w:id w:val="5"/><w:text/>', r("1200")),
        r("家次，"),
        sdt('<w:tag w:val="自定"/><w:id w:val="-77"/>', r("督改隐患1") + r("876处")),
        `<w:hyperlink r:id="rId99" w:history="1">${r("详见第12期", '<w:rStyle w:val="a"/><w:u w:val="single"/>')}</w:hyperlink>`,
        field('HYPERLINK "http://a.cn"', r("通报33期")),
        `<w:smartTag w:uri="urn:x" w:element="date">${r("6月30日")}</w:smartTag>`,
        "<w:r><w:tab/><w:t>甲</w:t><w:lastRenderedPageBreak/><w:t>&lt;88&gt;&#x4E00;</w:t><w:br/><w:t xml:space='default'> 99 起 </w:t></w:r>",
      ),
      sdt('<w:tag w:val="段"/><w:id w:val="12"/>', p(r("发放宣传资料5000余份"))),
      sdt('<w:id w:val="13"/><w:text/>', p(r("宣传7场"))),
      `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cell(p("指标"))}${cell(p("本期"))}</w:tr><w:tr>${cell(p("接警"))}${cell(p(r("3"), r("05")))}</w:tr></w:tbl>`,
      p("附图", textBox(p(r("全年"), r("46", "<w:i/><w:color w:val='FF0000'/>"), r("起")))),
      p(textBox(p("甲7"), p("乙7"))),
    ].join(""),
    footnotes: `<w:footnote w:type="separator" w:id="-1">${p("<w:r><w:separator/></w:r>")}</w:footnote><w:footnote w:id="1">${p("<w:r><w:footnoteRef/></w:r>", r("含增援15辆次"))}</w:footnote>`,
    headers: [p(r("2023年第6期"))],
    footers: [p(r("— "), field("PAGE", r("1")), r(" —"))],
  });
}

/** WPS writes an empty run here and there, hints on every run, its own attributes, and breaks lines inside paragraphs. */
export function wpsReport(): Uint8Array {
  const hint =
    '<w:rFonts w:hint="eastAsia" w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
  return docx({
    attributes:
      ' xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" mc:Ignorable="w14 w15 wpsCustomData"',
    body: [
      p('<w:pPr><w:keepNext w:val="0"/><w:pStyle w:val="1"/></w:pPr>', r("一、", hint), r("灭火救援", hint)),
      p(
        r("接处警", hint),
        r("1", hint),
        r("2", hint),
        r("3", hint),
        `<w:r><w:rPr>${hint}</w:rPr><w:t></w:t></w:r><w:r><w:rPr>${hint}</w:rPr></w:r>`,
        `<w:r><w:rPr>${hint}</w:rPr><w:t>起，出动</w:t><w:t>45</w:t><w:t>6人次</w:t></w:r>`,
        `<w:r><w:br w:type="textWrapping"/></w:r>`,
        r("抢救被困**人，疏散*余人", hint),
      ),
      p(r("挽回损失"), `<w:r><w:t><![CDATA[19]]>万</w:t></w:r>`, r("余元")),
      p(field("FORMTEXT", r("78")), r("家"), '<w:fldSimple w:instr=" DATE ">' + r("2023") + "</w:fldSimple>"),
    ].join(""),
    footers: [p(textBox(p(r("第"), field("PAGE", r("1")), r("页共9页"))))],
    more: { "docProps/custom.xml": "<Properties><property name='KSOProductBuildVer'/></Properties>" },
  });
}

/** LibreOffice opens a new run wherever Chinese meets digits, and writes empty properties. */
export function libreOfficeReport(): Uint8Array {
  const run = (text: string): string => `<w:r><w:rPr></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const lone = (text: string): string => `<w:r><w:rPr/><w:t>${text}</w:t></w:r>`;
  return docx({
    body: [
      `<w:p><w:pPr><w:pStyle w:val="1"/><w:rPr></w:rPr></w:pPr>${lone("一、工作")}</w:p>`,
      `<w:p><w:pPr><w:rPr></w:rPr></w:pPr>${lone("共接警")}${run("305")}${run("起")}${run("，同比上升")}${lone("8.2%")}${run(" 。")}</w:p>`,
      `<w:p>${run("出动车辆")}<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>**</w:t></w:r>${run("辆次")}</w:p>`,
    ].join(""),
  });
}

/** What must not trip anybody: nothing, and one run of one number. */
export function smallReport(): Uint8Array {
  return docxOf(p(), `<w:p><w:r><w:t>305</w:t></w:r></w:p>`, `<w:p/>`);
}

export const FINISHED_REPORTS: readonly (readonly [string, () => Uint8Array])[] = [
  ["Word", wordReport],
  ["WPS", wpsReport],
  ["LibreOffice", libreOfficeReport],
  ["nobody", smallReport],
];
