import { readFileSync } from "node:fs";
import path from "node:path";
import { Desk } from "../../../src/hosts/pane/engine/desk.ts";
import type { Choices, Opened, Report, Source } from "../../../src/hosts/pane/engine/report.ts";
import { NO_CHOICES } from "../../../src/hosts/pane/engine/report.ts";

const SAMPLES = path.join(import.meta.dirname, "..", "..", "..", "samples");

export function sampleBytes(name: string): Uint8Array {
  return readFileSync(path.join(SAMPLES, `${name}.xlsx`));
}

export function sampleSource(name: string): Source {
  return { kind: "file", name: `${name}.xlsx`, bytes: sampleBytes(name) };
}

export const quiet = (): void => undefined;

/** A desk with a workbook on it. */
export async function deskWith(source: Source): Promise<Desk> {
  const desk = new Desk();
  await desk.open(source, quiet);
  return desk;
}

export async function openedSample(name: string, choices: Choices = NO_CHOICES): Promise<Opened> {
  return (await deskWith(sampleSource(name))).run(choices, quiet);
}

/** The report; a test that expects one fails when there is none. */
export function reportOf({ outcome }: Opened): Report {
  if ("trouble" in outcome) throw new Error(outcome.trouble);
  return outcome.report;
}
