import type { Catalog, DomainSpec } from "../model/catalog.ts";
import type { Sheet, Workbook } from "../model/workbook.ts";
import { titleAbove } from "./find-header.ts";
import type { Header } from "./header.ts";
import { labelIndexOf } from "./label-index.ts";
import { LAYOUTS } from "./layouts.ts";
import type { SheetContext, SheetLayout } from "./sheet-layout.ts";
import type { SheetName } from "./sheet-names.ts";
import { readSheetName } from "./sheet-names.ts";
import type { Purpose, Words } from "./words.ts";

/** How the cells of a sheet lie, when some layout knows it. */
export interface Recognised {
  readonly layout: SheetLayout;
  readonly header: Header;
}

/** A sheet and what it may be. */
export interface Claim {
  readonly sheet: Sheet;
  /** null when the name says nothing. */
  readonly name: SheetName | null;
  /** Only for sheets of a domain. */
  readonly context: SheetContext | null;
  readonly recognised: Recognised | null;
}

/** Every sheet with what its name and its header say, in the order of the workbook. */
export function claimSheets(workbook: Workbook, catalog: Catalog, words: Words): Claim[] {
  const contexts = new Map<DomainSpec, SheetContext>();
  const contextOf = (domain: DomainSpec): SheetContext => {
    const context = contexts.get(domain) ?? {
      words,
      domain,
      labels: labelIndexOf(domain),
      kin: kinOf(domain, catalog).map((other) => ({ domain: other, labels: labelIndexOf(other) })),
      date1904: workbook.date1904,
    };
    contexts.set(domain, context);
    return context;
  };
  return workbook.sheets.map((sheet) => {
    const name = readSheetName(sheet.name, words);
    const context = name?.purpose.kind === "domain" ? contextOf(name.purpose.domain) : null;
    return { sheet, name, context, recognised: context === null ? null : recognise(sheet, context) };
  });
}

function kinOf({ kin }: DomainSpec, { domains }: Catalog): DomainSpec[] {
  return domains.filter(({ id }) => kin?.includes(id) ?? false);
}

function recognise(sheet: Sheet, context: SheetContext): Recognised | null {
  for (const layout of LAYOUTS) {
    const header = layout.recognise(sheet, context);
    if (header !== null) return { layout, header };
  }
  return null;
}

/** The title over the header of a recognised sheet. */
export function titleOf({ sheet, recognised }: Claim): string {
  return recognised === null ? "" : titleAbove(sheet, recognised.header.row);
}

/**
 * For each purpose the sheet that speaks for it, with the others that claim it too. Preferred, in this order: no leftover, laid out
 * in a known way, visible, no copy, of the report's year, with the name nearest to the standard one, further left.
 */
export function chooseSheets(claims: readonly Claim[], year: number | null): Map<Claim, readonly string[]> {
  const rivals = new Map<DomainSpec | Purpose["kind"], Claim[]>();
  for (const claim of claims) {
    if (claim.name === null) continue;
    const { purpose } = claim.name;
    const key = purpose.kind === "domain" ? purpose.domain : purpose.kind;
    rivals.set(key, [...(rivals.get(key) ?? []), claim]);
  }
  const chosen = new Map<Claim, readonly string[]>();
  for (const group of rivals.values()) {
    const [first, ...others] = [...group].sort((a, b) => comparePenalties(penalties(a, year), penalties(b, year)));
    if (first !== undefined)
      chosen.set(
        first,
        others.map(({ sheet }) => sheet.name),
      );
  }
  return chosen;
}

function penalties(claim: Claim, year: number | null): number[] {
  const { sheet, name, recognised } = claim;
  return [
    isLeftover(claim) ? 1 : 0,
    recognised === null ? 1 : 0,
    sheet.state === "visible" ? 0 : 1,
    name?.copy === true ? 1 : 0,
    year !== null && name?.year != null && name.year !== year ? 1 : 0,
    name?.distance ?? 0,
  ];
}

function comparePenalties(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((penalty, i) => penalty !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** A hidden copy is left over from somewhere: it is never read, even when the original is gone. */
export function isLeftover({ sheet, name }: Claim): boolean {
  return name?.copy === true && sheet.state !== "visible";
}
