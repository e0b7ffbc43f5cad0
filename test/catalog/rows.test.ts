import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import type { DomainSpec, MetricSpec } from "../../src/model/catalog.ts";

const metrics = catalog.domains.flatMap((domain) => domain.metrics);
const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** Spellings that a reader takes for the same: brackets, points and letter case do not tell rows apart, nor does 其中. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/\./g, "·")
    .replace(/^其中[:：]?/, "")
    .toLowerCase();
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

function spellings({ name, label, aliases }: MetricSpec): string[] {
  return [...new Set([name, label ?? name, ...(aliases ?? [])].map(fold))];
}

const DOMAINS: readonly (readonly [id: string, name: string, sheet: string])[] = [
  ["alarms", "接警", "接警"],
  ["fires", "火灾", "火灾"],
  ["inspections", "检查", "检查单位"],
  ["hazards", "隐患", "隐患整改"],
  ["publicity", "宣传", "宣传培训"],
  ["party", "党建", "党建"],
  ["integrity", "廉政", "廉政"],
  ["team", "队伍", "队伍"],
  ["training", "训练", "训练"],
  ["support", "保障", "保障"],
  ["responsibility", "责任", "责任"],
  ["honours", "荣誉", "荣誉"],
  ["grassroots", "基层", "基层"],
  ["epidemic", "防疫", "防疫"],
  ["service", "社会服务", "社会服务"],
];

/** Ids that other rooms, rules and written documents rely on. */
const FIXED: Readonly<Record<string, string>> = {
  alarms:
    "total fire rescue social-aid duty antiterror other false forest rescue-with-aid dispatches vehicles personnel trapped rescued evacuated rescued-and-evacuated property-saved",
  fires:
    "total deaths injuries loss minor fatal ordinary large major major-and-above urban town rural other-area residential buildings outdoor vehicles electrical careless-use deaths-residential by-county",
  inspections:
    "units units-schools units-housing units-gas-stations units-kindergartens correction-notices immediate-notices deadline-notices penalty-decisions penalised-units seal-decisions sealed-units three-stops fines detentions warnings listed-major-hazards listed-major-hazards-cleared opening-opinions joint reinspections reinspections-passed reinspections-failed",
  hazards: "found rectified rectified-on-spot opening closing rectified-of-found due rectified-on-time self-rectified",
  publicity:
    "media-central media-provincial media-city media-county media-total trainings trainees consultations station-openings opening-visitors leaflets messages full-coverage-actions",
};

describe("domains", () => {
  test("the sheets keep their ids, names and order", () => {
    expect(catalog.domains.map(({ id, name, sheet }) => [id, name, sheet])).toEqual(DOMAINS);
  });

  test("no sheet name or alias means two domains or a sheet that is none", () => {
    const names = catalog.domains.flatMap(({ name, sheet, aliases }) => [...new Set([name, sheet, ...aliases])]);
    expect(repeated([...names, ...Object.values(catalog.sheets)].map(fold))).toEqual([]);
  });
});

describe("metric rows", () => {
  test("ids are unique over all domains and start with their domain", () => {
    expect(repeated(metrics.map(({ id }) => id))).toEqual([]);
    for (const domain of catalog.domains) {
      for (const { id } of domain.metrics) expect(id).toMatch(new RegExp(`^${domain.id}(-[a-z0-9]+)+$`));
    }
  });

  test.each(Object.entries(FIXED))("the fixed ids of %s exist", (domain, suffixes) => {
    const missing = suffixes.split(" ").filter((suffix) => !byId.has(`${domain}-${suffix}`));
    expect(missing).toEqual([]);
  });

  test("every required name is a row of its domain", () => {
    const list = readFileSync(new URL("required-names.tsv", import.meta.url), "utf8")
      .trim()
      .split("\n")
      .slice(1);
    const rows = new Set(catalog.domains.flatMap(({ name, metrics }) => metrics.map((row) => `${name}\t${row.name}`)));
    expect(list).toHaveLength(353);
    expect(list.filter((row) => !rows.has(row))).toEqual([]);
  });

  test.each(catalog.domains.map((domain) => [domain.name, domain] as const))(
    "no two rows of %s share a spelling",
    (_, domain: DomainSpec) => {
      expect(repeated(domain.metrics.flatMap(spellings))).toEqual([]);
    },
  );

  test("no row repeats its own spellings", () => {
    const repeats = metrics.filter(({ name, label, aliases }) => {
      const own = [name, ...(label === undefined ? [] : [label]), ...(aliases ?? [])];
      return repeated(own).length > 0;
    });
    expect(repeats.map(({ id }) => id)).toEqual([]);
  });

  test("a name with a point has a label that reads well", () => {
    expect(metrics.filter(({ name, label }) => name.includes(".") && label === undefined)).toEqual([]);
    expect(metrics.filter(({ label }) => label?.includes(".") === true)).toEqual([]);
  });

  test("every row has a clause, and two clauses of a domain differ unless the scope tells them apart", () => {
    for (const { id, tell } of metrics) {
      // A letter or digit beside the amount would run into it; punctuation belongs to the sentence.
      const [before, after = "后文"] = tell;
      expect(before, id).toMatch(/[\p{Script=Han}）”]$/u);
      expect(after, id).toMatch(/^\p{Script=Han}/u);
    }
    const told = catalog.domains.map(({ metrics }) =>
      repeated(
        metrics.filter(({ id }) => id !== "fires-by-county").map(({ tell, unit }) => `${tell.join("…")} ${unit}`),
      ),
    );
    expect(told.flat()).toEqual([]);
  });

  test("a part stands in the domain of its whole, is of a kind with it, and never contains itself", () => {
    for (const { metrics } of catalog.domains) {
      for (const { id, partOf, kind, casualty } of metrics) {
        if (partOf === undefined) continue;
        const whole = metrics.find((metric) => metric.id === partOf);
        expect(whole, id).toBeDefined();
        expect([whole?.kind, whole?.casualty], id).toEqual([kind, casualty]);
        const above = new Set([id]);
        for (let up = partOf as string | undefined; up !== undefined; up = byId.get(up)?.partOf) {
          expect(above.has(up), id).toBe(false);
          above.add(up);
        }
      }
    }
  });

  test("the rows of a ratio exist, and only ratios have them", () => {
    for (const { id, kind, ratioOf } of metrics) {
      if (ratioOf === undefined) continue;
      expect(kind, id).toBe("ratio");
      for (const of of ratioOf) expect(byId.has(of), id).toBe(true);
    }
  });
});

describe("units", () => {
  test("percentages are ratios and ratios are percentages", () => {
    const odd = metrics.filter(({ unit, kind }) => (unit === "%") !== (kind === "ratio"));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test("an alias of a unit never changes the scale", () => {
    const scale = (unit: string): string => /^[十百千万亿]+/.exec(unit)?.[0] ?? "";
    for (const { id, unit, unitAliases } of metrics) {
      expect([...new Set([unit, ...(unitAliases ?? [])])], id).toHaveLength(1 + (unitAliases?.length ?? 0));
      for (const alias of unitAliases ?? []) expect(scale(alias), `${id} ${alias}`).toBe(scale(unit));
    }
  });

  test("money is in 万元 and has no other spelling", () => {
    const money = metrics.filter(({ unit, unitAliases }) =>
      [unit, ...(unitAliases ?? [])].some((u) => u.includes("元")),
    );
    expect(money.length).toBeGreaterThan(10);
    for (const { id, unit, unitAliases, decimals } of money) {
      expect([unit, unitAliases, decimals], id).toEqual(["万元", undefined, 4]);
    }
  });

  test("counts are whole, and what is measured has decimals", () => {
    const measured = /^(%|万元|万次|万人|平方米|万平方米|小时|吨|升|亩)$/;
    const odd = metrics.filter(({ unit, decimals }) => measured.test(unit) !== (decimals !== undefined));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});

describe("direction of good", () => {
  test("enforcement and calls are neutral", () => {
    const neutral = metrics.filter(({ id }) =>
      /^inspections-(penal|seal|three-stops|compulsory|fines|detentions|warnings|documents|.*notices)/.test(id),
    );
    expect(neutral).toHaveLength(13);
    const calls = metrics.filter(({ id, casualty }) => id.startsWith("alarms-") && casualty !== true);
    expect([...neutral, ...calls].filter(({ good }) => good !== "neutral")).toEqual([]);
  });

  test("fires, casualties and losses are better when fewer", () => {
    const harm = metrics.filter(({ id, casualty }) => id.startsWith("fires-") || casualty === true);
    expect(harm.filter(({ good }) => good !== "down")).toEqual([]);
  });

  test("deaths and injuries are marked as casualties", () => {
    const marked = metrics.filter(({ casualty }) => casualty === true).map(({ id }) => id);
    expect(marked).toEqual(["alarms-own-casualties", "fires-deaths", "fires-injuries", "fires-deaths-residential"]);
  });
});
