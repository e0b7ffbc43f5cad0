import { describe, expect, it } from "vitest";
import { exact } from "../../src/model/exact.ts";
import type { Marker } from "../../src/model/reading.ts";
import { numeral } from "../../src/narrative/phrases-amount.ts";
import { prose, tell, toldSpans } from "./build.ts";

function printed(value: string, marker: Marker | null, unit: string): string {
  const { text, unit: after, after: behind } = numeral(exact(value), marker, unit);
  return text + after + behind;
}

describe("amounts", () => {
  it.each<[string, Marker | null, string, string]>([
    ["442", null, "家", "442家"],
    ["20944", null, "处", "20944处"],
    ["52723", null, "次", "52723次"],
    ["5000", "余", "份", "5000余份"],
    ["1900", "余", "次", "1900余次"],
    ["20", "余", "次", "20余次"],
    ["19", "余", "万元", "19万余元"],
    ["8", "余", "万条", "8万余条"],
    ["190000", "余", "元", "19万余元"],
    ["80000", "余", "条", "8万余条"],
    ["32000", "余", "份", "3.2万余份"],
    ["12345", "余", "份", "12345余份"],
    ["300", "约", "人", "约300人"],
    ["20000", "近", "人", "近2万人"],
    ["120000000", "逾", "次", "逾1.2亿次"],
    ["300", "左右", "人", "300人左右"],
    ["20000", "以上", "人", "2万人以上"],
    ["300", "多", "人次", "300多人次"],
    ["9000", "超", "份", "超9000份"],
    ["35.60", null, "万元", "35.6万元"],
    ["0.5", null, "万元", "0.5万元"],
    ["60.945", null, "万元", "60.945万元"],
    ["3.333333333", null, "万元", "3.33万元"],
    ["35000", null, "元", "3.5万元"],
    ["609450", null, "元", "60.945万元"],
    ["8500", null, "元", "8500元"],
    ["12345.6789", null, "元", "12345.6789元"],
    ["96.3", null, "%", "96.3%"],
  ])("prints %s %s %s as %s%s", (value, marker, unit, words) => {
    expect(printed(value, marker, unit)).toBe(words);
  });

  it.each<[string, Marker | null, string, object]>([
    ["19", "余", "万元", { text: "19万余", value: "19", marker: "万余", unit: "元" }],
    ["190000", "余", "元", { text: "19万余", value: "19", marker: "万余", unit: "元" }],
    ["5000", "余", "份", { text: "5000余", value: "5000", marker: "余", unit: "份" }],
    ["20000", "近", "人", { text: "近2", value: "2", marker: "近", unit: "万人" }],
    ["300", "左右", "人", { text: "300", value: "300", marker: "左右", unit: "人" }],
    ["12.5", null, "万元", { text: "12.5", value: "12.5", marker: null, unit: "万元" }],
  ])("keeps number, marker and unit of %s %s %s apart", (value, marker, unit, parts) => {
    expect(numeral(exact(value), marker, unit)).toMatchObject(parts);
  });

  it("tells a number with its marker, its unit outside and its cell", () => {
    const [span] = toldSpans(tell({ rows: [{ id: "alarms-property-saved", now: "19", marker: "余" }] }));
    expect(span).toEqual({
      text: "19万余",
      told: {
        domain: "接警",
        metric: "抢救财产价值",
        scope: null,
        unit: "元",
        value: "19",
        marker: "万余",
        cells: [{ sheet: "接警", cell: "P4" }],
        aspect: null,
      },
    });
  });

  it("prints 【待核】 for a doubted number and says nothing that rests on it", () => {
    const narrative = tell({
      rows: [
        { id: "hazards-found", now: "676", base: "641", doubt: true },
        { id: "hazards-rectified", now: "577", base: "532" },
      ],
    });
    expect(prose(narrative)).toContain("发现火灾隐患或违法行为【待核】处，督促整改577处");
    expect(prose(narrative)).toContain("火灾隐患整改率为【待核】%");
    expect(prose(narrative)).not.toMatch(/发现隐患[^。]*增/);
  });

  it("drops a blank row, or keeps it with a mask when that is set", () => {
    const rows = [{ id: "alarms-total" }, { id: "alarms-vehicles", now: "459" }];
    expect(prose(tell({ rows }))).toContain("累计出动车辆459辆次。");
    expect(prose(tell({ rows }))).not.toContain("接警出动");
    expect(prose(tell({ rows, settings: { gaps: "mask" } }))).toContain("上半年，大队共接警出动＿＿起。");
  });

  it("does not tell zeros, but says that nothing happened where that is news", () => {
    const text = prose(
      tell({
        rows: [
          { id: "inspections-units", now: "442" },
          { id: "inspections-detentions", now: "0" },
          { id: "fires-total", now: "3" },
          { id: "fires-deaths", now: "0" },
          { id: "fires-injuries", now: "0" },
        ],
      }),
    );
    expect(text).toContain("全县共发生火灾3起，未造成人员伤亡。");
    expect(text).not.toContain("拘留");
  });

  it("claims 较大以上 only when every grade is filled in as 0", () => {
    const some = [
      { id: "fires-total", now: "3" },
      { id: "fires-large", now: "0" },
    ];
    expect(prose(tell({ rows: some }))).toContain("未发生较大火灾。");
    expect(prose(tell({ rows: [...some, { id: "fires-major-and-above", now: "0" }] }))).toContain(
      "未发生较大以上火灾。",
    );
    expect(prose(tell({ rows: [{ id: "fires-total", now: "3" }] }))).not.toContain("较大");
  });
});
