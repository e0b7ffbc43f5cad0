/** The corridor of 核对数字 and 更新数字: the numbers a document tells against what a workbook says now. */
import { cleanText } from "./document/clean-text.ts";
import { recordXml } from "./document/docx/record.ts";
import type { ToldNumber } from "./document/docx/told-numbers.ts";
import { tagOf } from "./document/docx/told-numbers.ts";
import type { DocumentRecord } from "./document/read-record.ts";
import { formatPeriod, parsePeriod, periodName } from "./model/period.ts";
import type { Workbook } from "./model/workbook.ts";
import { freshOf, identityOf } from "./refresh-answers.ts";
import type { Telling } from "./refresh-sources.ts";
import type { Control, Verdict } from "./refresh-verdicts.ts";
import { judge, judgeUnrecorded, keyOf } from "./refresh-verdicts.ts";
import type { Inspection, Summary } from "./summary.ts";
import { inspect, summarise } from "./summary.ts";
import { fingerprint } from "./workbook/fingerprint.ts";

export interface NumberAudit {
  /** Why these two cannot be compared at all; then there are no verdicts. */
  readonly obstacle: string | null;
  /** What to know before trusting the list, a Chinese sentence each. */
  readonly notices: readonly string[];
  /** In the order of the document; content controls that are not ours are left out. */
  readonly verdicts: readonly Verdict[];
  /** Numbers of the record whose content control is gone: they were not compared. */
  readonly absent: number;
  /**
   * What a fresh report would tell as a number and this document does not: a cell of 附件1 that reads 持平 or 0 and is
   * no longer so, a row filled in since. Nothing marks the place, so nothing can be put there.
   */
  readonly unwritten: readonly Telling[];
}

/** The text of a document as far as its numbers are concerned. */
export interface NumberedDocument {
  readonly controls: readonly Control[];
  readonly record: DocumentRecord | null;
}

export interface Remade {
  readonly inspection: Inspection;
  readonly summary: Summary;
}

/** Reads a workbook for the period and outline a document was written with. Throws Unreadable like `inspect`. */
export function remake(record: DocumentRecord | null, workbook: Workbook, lastYear: Workbook | null): Remade {
  const period = record === null ? null : parsePeriod(record.head.period);
  const inspection = inspect(workbook, { period, lastYear });
  return { inspection, summary: summarise(inspection, record?.head.outline ?? null) };
}

/** Every number of ours in the document against the workbook. */
export function auditNumbers({ controls, record }: NumberedDocument, { inspection, summary }: Remade): NumberAudit {
  const ours = controls.filter(({ tag }) => tag.startsWith("bs1|"));
  const obstacle = record === null ? null : otherPeriod(record, inspection);
  if (obstacle !== null) return { obstacle, notices: [], verdicts: [], absent: 0, unwritten: [] };
  const fresh = freshOf(inspection, summary);
  const numbers = new Map(record?.numbers.map((number) => [number.key, number]));
  const seen = new Set<number>();
  const verdicts = ours.map((control) => {
    const number = numbers.get(keyOf(control.tag));
    // A paragraph pasted from another report brings keys along that mean something else here.
    if (number === undefined || tagOf(number) !== control.tag) return judgeUnrecorded(control, fresh);
    seen.add(number.key);
    return judge(control, number, fresh.answer(number.told));
  });
  const absent = numbers.size - seen.size;
  const unwritten = record === null ? [] : untoldIn(record, fresh.tellings);
  return { obstacle: null, notices: notices(record, inspection), verdicts, absent, unwritten };
}

/** Tellings of things the record does not know, one of each. */
function untoldIn(record: DocumentRecord, tellings: readonly Telling[]): readonly Telling[] {
  const seen = new Set(record.numbers.map(({ told }) => identityOf(told)));
  return tellings.filter(({ told }) => {
    const identity = identityOf(told);
    return !seen.has(identity) && seen.add(identity);
  });
}

/** The record after these verdicts' updates were made. */
export function refreshedRecord(record: DocumentRecord, made: readonly Verdict[], workbook: Workbook): string {
  const updates = new Map(
    made.flatMap(({ control, update }) => (update === null ? [] : [[keyOf(control.tag), update]])),
  );
  const numbers = record.numbers.map((number): ToldNumber => {
    const update = updates.get(number.key);
    if (update === undefined) return number;
    return { key: number.key, told: update.told, text: update.to, was: number.text };
  });
  return recordXml({ ...record.head, fingerprint: fingerprint(workbook) }, numbers);
}

function otherPeriod({ head }: DocumentRecord, { period }: Inspection): string | null {
  const written = parsePeriod(head.period);
  if (written !== null && formatPeriod(written) === formatPeriod(period)) return null;
  const name = written === null ? "别的时期" : periodName(written);
  return `文稿写的是${name}，表中是${periodName(period)}，请换对应的表，或者重新生成总结。`;
}

function notices(record: DocumentRecord | null, { readings: { settings } }: Inspection): string[] {
  if (record === null) return ["文稿里没有写入记录，分不清哪些数手工改过，只核对、不更新。"];
  const { unit, settings: written } = record.head;
  const says: string[] = [];
  if (unit !== "" && settings.unit !== "" && unit !== cleanText(settings.unit)) {
    says.push(`文稿是“${unit}”的，表是“${settings.unit}”的，请确认没有拿错。`);
  }
  const rate = written.get("rectificationRate");
  if (rate !== undefined && rate !== settings.rectificationRate) {
    says.push("整改率的口径与写稿时不同，更新后请看一下整改率前后的说法。");
  }
  return says;
}
