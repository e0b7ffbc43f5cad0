import fc from "fast-check";
import { catalog } from "../../src/catalog/catalog.ts";
import type { Marker } from "../../src/model/reading.ts";
import { outlines } from "../../src/narrative/outlines.ts";
import type { Row, Told } from "./build.ts";

const metrics = catalog.domains.flatMap(({ metrics: rows }) => rows);
const domains = catalog.domains.map(({ name }) => name);
const digits = fc.oneof(
  fc.constantFrom("0", "1", "2", "9", "10", "11", "100", "1000", "20000", "190000"),
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.integer({ min: 1, max: 99_999 }).map((n) => (n / 100).toFixed(2)),
);
const marker = fc.option(fc.constantFrom<Marker>("余", "多", "近", "约", "逾", "超", "左右", "以上"), {
  nil: undefined,
  freq: 5,
});
const name = fc.oneof(
  fc.constantFrom(
    "夜查次数",
    "入户宣传户数",
    "消防通道划线率",
    "其中：跨区增援",
    "，逗号开头，",
    "含\n换行",
    "（）",
    "A，。B；；C",
    "金额",
    "车 (辆)",
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const scope = fc.option(
  fc.oneof(
    fc.constantFrom("百日攻坚专项行动", "春节期间", "城关镇", "重点单位", "安全生产月", "，", "\n"),
    fc.string({ maxLength: 8 }),
  ),
  { nil: undefined, freq: 4 },
);

const known: fc.Arbitrary<Row> = fc
  .record(
    {
      id: fc.constantFrom(...metrics.map(({ id }) => id)),
      now: digits,
      marker,
      base: digits,
      target: digits,
      scope,
      subject: fc.option(fc.constantFrom("城关镇", "河东乡", "湾里镇", "石桥镇"), { nil: undefined, freq: 8 }),
      months: fc.array(digits, { minLength: 6, maxLength: 6 }),
      doubt: fc.constant(true as const),
    },
    { requiredKeys: ["id"] },
  )
  .map(tidy);
const own: fc.Arbitrary<Row> = fc
  .record(
    {
      domain: fc.constantFrom(...domains),
      metric: name,
      unit: fc.constantFrom("次", "户", "万元", "元", "%", "", "人次", "台/辆"),
      now: digits,
      marker,
      base: digits,
      scope,
    },
    { requiredKeys: ["domain", "metric"] },
  )
  .map(tidy);

/** Most rows of one domain, as a filled-in sheet has them. */
const dense: fc.Arbitrary<readonly Row[]> = fc
  .tuple(fc.constantFrom(...catalog.domains), fc.integer({ min: 1, max: 2 ** 30 }))
  .chain(([domain, mask]) => {
    const chosen = domain.metrics.filter((_, index) => ((mask >> (index % 30)) & 1) === 1);
    return fc.tuple(
      ...chosen.map(({ id }) =>
        fc
          .record({
            now: digits,
            marker,
            base: fc.option(digits, { nil: undefined }),
            target: fc.option(digits, { nil: undefined, freq: 4 }),
          })
          .map((row) => tidy({ id, ...row })),
      ),
    );
  });

/** fast-check gives undefined for a missing option; a row leaves the key out. */
function tidy(row: object): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

const text = fc.record({
  slot: fc.constantFrom("opening", "highlight", "practice", "problem", "plan", "closing"),
  domain: fc.option(fc.constantFrom(...domains, "不存在")),
  heading: fc.option(fc.constantFrom("抓实隐患清零", "（一）补齐短板。", "1.提升能力", "，")),
  body: fc.oneof(
    fc.constantFrom(
      "一是甲。\n二是乙；\n\n三是丙",
      "只有一句",
      "，，，",
      "以问号结尾？",
      "现将工作情况报告如下：",
      "A B\tC",
      "1.5万元投入到位。",
    ),
    fc.string({ maxLength: 20 }),
  ),
});

/** Workbooks of every kind: sparse and dense, doubted, with rows and texts of the clerk's own, hostile names included. */
export const told: fc.Arbitrary<Told> = fc.record({
  rows: fc
    .tuple(fc.array(known, { maxLength: 20 }), fc.array(own, { maxLength: 6 }), fc.array(dense, { maxLength: 4 }))
    .map(([a, b, c]) => [...c.flat(), ...a, ...b]),
  period: fc.constantFrom("2023H1", "2023", "2023H2", "2023-05", "2023Q3", "2023-01..2023-08", "2022-11..2023-02"),
  outline: fc.constantFrom(...outlines.map(({ id }) => id), null),
  settings: fc.record({
    length: fc.constantFrom("brief" as const, "standard" as const, "full" as const),
    gaps: fc.constantFrom("drop" as const, "mask" as const),
    unit: fc.constantFrom("", "云岭县消防救援大队"),
    area: fc.constantFrom("", "县"),
    superior: fc.constantFrom("", "支队"),
    shortName: fc.constantFrom("大队", "站", ""),
    rateDecimals: fc.constantFrom(0, 1, 2),
    attachment: fc.boolean(),
    waiverTable: fc.boolean(),
    signature: fc.constantFrom("end" as const, "title" as const, "none" as const),
    writtenOn: fc.constantFrom(null, "2023-07-03"),
    cutoff: fc.constantFrom(null, "2023-06-20"),
  }),
  texts: fc.array(text, { maxLength: 5 }),
});
