import { catalog } from "../../../catalog/catalog.ts";
import type { DocumentRecord } from "../../../document/read-record.ts";
import { parsePeriod, period } from "../../../model/period.ts";
import type { Place } from "../../../model/place.ts";
import type { Readings } from "../../../model/reading.ts";
import type { NumberAudit } from "../../../refresh.ts";
import type { Verdict } from "../../../refresh-verdicts.ts";
import { Unreadable } from "../../../model/unreadable.ts";
import type { Workbook } from "../../../model/workbook.ts";
import type { Inspection, Summary } from "../../../summary.ts";
import { inspect, read, summarise } from "../../../summary.ts";
import type { RowsPlan, TablePlan } from "../../../model/table-plan.ts";
import { countUnknown, planMapping } from "../../../mapping-plan.ts";
import { planWaiver } from "../../../waivers.ts";
import type { KeptBinding } from "../../../reuse/bindings.ts";
import { generator } from "../../cli/version.ts";
import { settingFields } from "./fields.ts";
import { withSettings } from "./overrides.ts";
import { newRow } from "./new-row.ts";
import type { NewRow, OldReport, OldReportSource, Reviewed, RowAsked } from "./old-report.ts";
import { peekAt } from "./peek.ts";
import type { Choices, DocumentNumbers, Explanation, Opened, Peek, Report, Source, TemplateChoices } from "./report.ts";
import { MOST_FINDINGS } from "./report.ts";
import type { OldReportDesk } from "./reuse.ts";

/** Says what is being done, in a few Chinese words. May be waited for, so that a page can show it. */
export type Progress = (step: string) => Promise<void> | void;

/** A finished report as the corridors hold it. */
interface Finished {
  readonly inspection: Inspection;
  readonly summary: Summary;
}

/** The last comparison of a document that has a record. */
interface Audited {
  readonly record: DocumentRecord;
  readonly verdicts: readonly Verdict[];
}

/**
 * The engine with one workbook on it. Lives in a worker, or in the page where there can be none. The reader and the
 * writers load when they are first needed.
 */
export class Desk {
  #workbook: Workbook | null = null;
  #lastYear: Workbook | null = null;
  #readings: Readings | null = null;
  #finished: Finished | null = null;
  #audited: Audited | null = null;
  #old: OldReportDesk | null = null;

  /** Puts a workbook on the desk in place of the last one. Throws Unreadable, and then there is none. */
  async open(source: Source, progress: Progress): Promise<void> {
    this.#workbook = null;
    this.#readings = null;
    this.#finished = null;
    this.#workbook = await load(source, progress);
  }

  /**
   * Last year's workbook, whose figures win over the column 上年同期; null takes it away. Throws Unreadable, and then the
   * one before stays, as the pane still names it.
   */
  async openLastYear(source: Source | null, progress: Progress): Promise<void> {
    this.#lastYear = source === null ? null : await load(source, progress);
  }

  /** Reads, checks, derives and tells. A workbook that cannot be worked with gives its one sentence and its settings. */
  async run(choices: Choices, progress: Progress): Promise<Opened> {
    const workbook = this.#workbook;
    if (workbook === null) throw new Unreadable("还没有打开工作簿，请先选择一个 .xlsx 文件。");
    this.#finished = null;
    await progress("正在检查数据");
    const asFiled = read(workbook, null);
    this.#readings = asFiled;
    const opened = {
      name: workbook.name,
      fields: settingFields(workbook, asFiled, catalog),
      unknown: countUnknown(asFiled),
      sheetPeriod: asFiled.settings.period,
    };
    try {
      return { ...opened, outcome: { report: await this.#report(workbook, asFiled, choices, progress) } };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return { ...opened, outcome: { trouble: error.message } };
    }
  }

  async #report(workbook: Workbook, asFiled: Readings, choices: Choices, progress: Progress): Promise<Report> {
    const adjusted = withSettings(workbook, asFiled.settings, choices.settings, catalog);
    const asked = choices.period === null ? null : parsePeriod(choices.period);
    const inspection = inspect(adjusted, { period: asked, lastYear: this.#lastYear });
    await progress("正在写总结");
    const summary = summarise(inspection, null);
    // The document's fingerprint is that of the workbook as it was opened: what was chosen here stands in its record.
    this.#finished = { inspection: { ...inspection, workbook }, summary };
    const { findings, readings } = inspection;
    return {
      period: inspection.period,
      unit: readings.settings.unit,
      rateDecimals: readings.settings.rateDecimals,
      findings: findings.slice(0, MOST_FINDINGS),
      waiverBy: readings.waivers.filter(({ by }) => by !== "").at(-1)?.by ?? "",
      unlisted: Math.max(0, findings.length - MOST_FINDINGS),
      figures: summary.figures,
      narrative: summary.narrative,
      text: summary.told.text,
    };
  }

  /** The .docx of the report last run; the same bytes as the command line writes. */
  async docx(): Promise<Uint8Array> {
    if (this.#finished === null) throw new Unreadable("还没有写成总结，请先打开工作簿。");
    const { summaryDocx } = await import(/* webpackChunkName: "write-docx" */ "../../../summary-docx.ts");
    return summaryDocx(this.#finished.inspection, this.#finished.summary, generator);
  }

  /** A blank workbook for the first half of a year. */
  async template({ year, unit }: TemplateChoices): Promise<Uint8Array> {
    const { writeTemplate } = await import(/* webpackChunkName: "write-xlsx" */ "../../../workbook/write-xlsx.ts");
    return writeTemplate(catalog, { year, unit, period: period(year, 1, 6) });
  }

  /** Every number of an open document against the workbook. Throws Unreadable when it has none of ours. */
  async audit({ controls, record: xml }: DocumentNumbers, progress: Progress): Promise<NumberAudit> {
    this.#audited = null;
    if (this.#workbook === null) throw new Unreadable("还没有打开工作簿，请先选择一个 .xlsx 文件。");
    if (controls.length === 0) {
      throw new Unreadable("文稿里没有可核对的数：它不是用本程序插入的，或者数都已删去。");
    }
    await progress("正在核对数字");
    const { auditNumbers, readRecord, remake } = await import(/* webpackChunkName: "refresh" */ "./audit.ts");
    const record = xml === null ? null : readRecord(xml);
    const audit = auditNumbers({ controls, record }, remake(record, this.#workbook, this.#lastYear));
    if (record !== null) this.#audited = { record, verdicts: audit.verdicts };
    return audit;
  }

  /** The document's record once the numbers with these ids were updated; null when the document has none. */
  async refreshed(ids: readonly number[]): Promise<string | null> {
    if (this.#audited === null || this.#workbook === null) return null;
    const { refreshedRecord } = await import(/* webpackChunkName: "refresh" */ "./audit.ts");
    const { record, verdicts } = this.#audited;
    const made = verdicts.filter(({ update }) => update !== null && ids.includes(update.id));
    return refreshedRecord(record, made, this.#workbook);
  }

  /** The writing of a 说明 for a finding of the last run. Throws Unreadable when it cannot be written. */
  planWaiver({ finding, written }: Explanation): TablePlan {
    if (this.#finished === null) throw new Unreadable("还没有检查数据，请先检查，再写说明。");
    return planWaiver(this.#finished.inspection, finding, written);
  }

  /** The rows of 上报存档 for the report last run. Throws Unreadable when they cannot be written. */
  async planArchive(on: string): Promise<RowsPlan> {
    if (this.#finished === null) throw new Unreadable("还没有检查数据，请先检查，再存档。");
    const { archiveRows, planArchive } = await import(/* webpackChunkName: "archive" */ "../../../archive.ts");
    return archiveRows(planArchive(this.#finished.inspection, on));
  }

  /** The rows of 对应关系 for what the last run did not recognise. Throws Unreadable when they cannot be written. */
  planMapping(): TablePlan {
    const [workbook, readings] = [this.#workbook, this.#readings];
    if (workbook === null || readings === null) throw new Unreadable("还没有检查数据，请先检查，再写对应关系。");
    return planMapping({ workbook, readings });
  }

  /** Puts a finished report beside the workbook, or takes it away. Throws Unreadable, and then there is none. */
  async openOld(source: OldReportSource | null, progress: Progress): Promise<OldReport | null> {
    this.#old = null;
    if (source === null) return null;
    await progress("正在读取往年总结");
    const { OldReportDesk } = await import(/* webpackChunkName: "reuse" */ "./reuse.ts");
    const old = new OldReportDesk(source);
    await progress("正在找出文中的数");
    const report = old.learn();
    this.#old = old;
    return report;
  }

  /** The finished report with the figures of the workbook last run, under the decisions so far. */
  async review(decisions: readonly KeptBinding[], progress: Progress): Promise<Reviewed> {
    const { old, inspection } = this.#reused();
    await progress("正在换数");
    return old.review(inspection, decisions);
  }

  /** The finished file. */
  reviewFile(decisions: readonly KeptBinding[]): Uint8Array {
    const { old, inspection } = this.#reused();
    return old.file(inspection, decisions);
  }

  /** The decisions in a file of bindings, for the report on the desk. */
  decisionsIn(name: string, json: string): readonly KeptBinding[] {
    return this.#reused().old.decisionsIn(name, json);
  }

  #reused(): { readonly old: OldReportDesk; readonly inspection: Inspection } {
    if (this.#finished === null) throw new Unreadable("还没有可用的指标表，请先打开工作簿。");
    if (this.#old === null) throw new Unreadable("还没有打开往年总结，请先选择一份文稿。");
    return { old: this.#old, inspection: this.#finished.inspection };
  }

  /** Where a row would be added to the open workbook. */
  newRow(asked: RowAsked): NewRow {
    if (this.#workbook === null || this.#readings === null)
      throw new Unreadable("还没有打开工作簿，请先选择一个 .xlsx 文件。");
    return newRow(asked, this.#workbook, this.#readings);
  }

  /** The cells around a place of the open workbook. */
  peek(place: Place): Peek | null {
    return this.#workbook === null || this.#readings === null ? null : peekAt(place, this.#workbook, this.#readings);
  }
}

async function load(source: Source, progress: Progress): Promise<Workbook> {
  if (source.kind === "book") return source.workbook;
  await progress("正在读取");
  const { readXlsx } = await import(/* webpackChunkName: "read-xlsx" */ "../../../workbook/read-xlsx.ts");
  return readXlsx(source.name, source.bytes);
}
