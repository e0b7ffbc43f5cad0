import type { Report } from "../../../document/source/open-report.ts";
import { openReport } from "../../../document/source/open-report.ts";
import { openText } from "../../../document/source/open-text.ts";
import type { Inspection } from "../../../summary.ts";
import { Unreadable } from "../../../model/unreadable.ts";
import type { KeptBinding } from "../../../reuse/bindings.ts";
import { surroundings } from "../../../reuse/bindings.ts";
import { findAgain } from "../../../reuse/find-again.ts";
import type { FilledReport } from "../../../reuse/fill-report.ts";
import { filledFile, keptInReport, learnReport } from "../../../reuse-document.ts";
import type { Offers } from "../../../reuse-review.ts";
import { offersFor, reviewOf } from "../../../reuse-review.ts";
import type { Ground, Learnt } from "../../../reuse.ts";
import { groundOf, learnWith, parseBindings, reuseOn } from "../../../reuse.ts";
import { generator } from "../../cli/version.ts";
import { rowSheets } from "./new-row.ts";
import type { OldReport, OldReportSource, Reviewed } from "./old-report.ts";
import { textKey } from "./text-key.ts";

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

/** What filling needs of the workbook, kept until another one is inspected. */
interface Prepared {
  readonly ground: Ground;
  /** The report read with the names of the workbook's rows. */
  readonly learnt: Learnt;
  readonly offers: Offers;
}

/** A finished report on the desk: opened once, filled after every decision. Loads when it is first needed. */
export class OldReportDesk {
  readonly #name: string;
  readonly #report: Report;
  #learnt: Learnt | null = null;
  #prepared: Prepared | null = null;

  /** Throws Unreadable for what is no report, or has no words. */
  constructor(source: OldReportSource) {
    this.#name = source.name;
    this.#report =
      "bytes" in source
        ? openReport(source.name, source.bytes, decode)
        : { kind: "text", document: openText(source.text, decode) };
    if (this.#report.document.text.trim() === "") {
      throw new Unreadable(`“${source.name}”里没有文字，请选择写好的总结文稿。`);
    }
  }

  /** Finds every figure. */
  learn(): OldReport {
    const learnt = (this.#learnt ??= learnReport(this.#report));
    const { text } = learnt;
    const figures = learnt.mentions.filter(({ class: kind }) => kind === "metric" || kind === "derived");
    return {
      name: this.#name,
      kind: this.#report.kind,
      key: textKey(text),
      levels: this.#report.document.lines.map(({ level }) => level),
      places: figures.map(({ start, end, raw }) => ({ start, end, raw, ...surroundings(text, start, end) })),
    };
  }

  review(inspection: Inspection, decisions: readonly KeptBinding[]): Reviewed {
    const { filled, learnt, prepared } = this.#fill(inspection, decisions);
    const { offers } = prepared;
    return { ...reviewOf(learnt, filled, offers), sources: offers.sources, sheets: rowSheets(inspection.readings) };
  }

  /** The finished file: the same bytes as the command line writes for the same decisions. */
  file(inspection: Inspection, decisions: readonly KeptBinding[]): Uint8Array {
    return filledFile(this.#report, this.#fill(inspection, decisions).filled, inspection, generator);
  }

  /** Decisions of a file, each at the place of its figure in this report. Throws Unreadable when it is no such file. */
  decisionsIn(name: string, json: string): readonly KeptBinding[] {
    const { text, mentions } = (this.#learnt ??= learnReport(this.#report));
    return [...findAgain(text, mentions, parseBindings(name, json))].map(([{ start, end, raw }, { binding }]) => ({
      ...{ start, end, raw, binding },
      ...surroundings(text, start, end),
    }));
  }

  #fill(
    inspection: Inspection,
    decisions: readonly KeptBinding[],
  ): { readonly filled: FilledReport; readonly learnt: Learnt; readonly prepared: Prepared } {
    if (this.#prepared?.ground.inspection !== inspection) {
      const ground = groundOf(inspection);
      const learnt = learnWith((this.#learnt ??= learnReport(this.#report)), inspection);
      this.#prepared = { ground, learnt, offers: offersFor(learnt, ground) };
    }
    const prepared = this.#prepared;
    const { learnt, ground } = prepared;
    const filled = reuseOn(learnt, ground, [...keptInReport(this.#report), ...decisions]);
    return { filled, learnt, prepared };
  }
}
