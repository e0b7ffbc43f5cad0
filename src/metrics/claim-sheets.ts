import type { Catalog, DomainSpec } from "../model/catalog.ts";
import type { Sheet, Workbook } from "../model/workbook.ts";
import { titleAbove } from "./find-header.ts";
import type { LabelIndex } from "./label-index.ts";
import { labelIndexOf } from "./label-index.ts";
import type { Mapping } from "./mapping.ts";
import { monthlySheets } from "./monthly-sheets.ts";
import type { WrittenMonths } from "./read-period.ts";
import type { Recognised, SheetContext } from "./sheet-layout.ts";
import type { SheetName } from "./sheet-names.ts";
import { readSheetName } from "./sheet-names.ts";
import { knownDomains } from "./tables/known-domains.ts";
import type { KnownDomain } from "./tables/known-domains.ts";
import type { LabelReader } from "./tables/label-reader.ts";
import { labelReader } from "./tables/label-reader.ts";
import type { FoundTable } from "./tables/table-layout.ts";
import type { View } from "./tables/view.ts";
import { understand } from "./understand-sheet.ts";
import type { Purpose, Words } from "./words.ts";

/** A sheet and what it may be. */
export interface Claim {
  readonly sheet: Sheet;
  /** null when the name says nothing. */
  readonly name: SheetName | null;
  /** Only for sheets of a domain. */
  readonly context: SheetContext | null;
  /** How a sheet of a domain is laid out as a whole; null when it is not, or when its tables say more. */
  readonly recognised: Recognised | null;
  /** Tables found by what their cells say, without the one in `recognised`. */
  readonly tables: readonly FoundTable[];
  readonly view: View | null;
  readonly reader: LabelReader | null;
  /** The month that the sheet of a monthly form is named after. */
  readonly month: WrittenMonths | null;
  /** One of several sheets of a monthly form. */
  readonly monthly: boolean;
}

interface ClaimGiven {
  readonly catalog: Catalog;
  readonly words: Words;
  readonly mapping: Mapping;
}

/** Every sheet with what its name, its header and its tables say, in the order of the workbook. */
export function claimSheets(workbook: Workbook, given: ClaimGiven): Claim[] {
  const { catalog, words, mapping } = given;
  const known = knownDomains(catalog);
  const domains = known.all;
  const monthly = monthlySheets(workbook.sheets);
  const contextOf = (domain: DomainSpec): SheetContext => ({
    words,
    domain,
    labels: labelsOf(domain, domains),
    kin: domains.filter(({ domain: { id } }) => domain.kin?.includes(id) ?? false),
    date1904: workbook.date1904,
    mapping,
  });
  return workbook.sheets.map((sheet) => {
    const name = nameOf(sheet, given);
    const isMonthly = monthly.isOfForm(sheet.name) && (name === null || name.purpose.kind === "domain");
    const context = name?.purpose.kind === "domain" ? contextOf(name.purpose.domain) : null;
    const claim = { sheet, name, context, month: monthly.monthOf(sheet.name), monthly: isMonthly };
    // A hidden sheet is somebody's own affair, but the month of a form that is hidden is in the sums of the others.
    const isOwnAffair = sheet.state !== "visible" && !isMonthly;
    if (context === null && (name !== null || isOwnAffair)) return { ...claim, ...NOTHING_FOUND };
    const reader = labelReader(domains, { sheet: sheet.name, words, mapping, known });
    const dated = { words, date1904: workbook.date1904 };
    return { ...claim, reader, ...understand(sheet, isMonthly ? null : context, reader, dated) };
  });
}

const NOTHING_FOUND = { recognised: null, tables: [], view: null, reader: null } as const;

function nameOf(sheet: Sheet, { words, mapping, catalog }: ClaimGiven): SheetName | null {
  const mapped = catalog.domains.find(({ name }) => name === mapping.domainOf(sheet.name));
  const named = readSheetName(sheet.name, words);
  if (mapped === undefined) return named;
  return { purpose: { kind: "domain", domain: mapped }, distance: 0, copy: false, year: named?.year ?? null };
}

function labelsOf(domain: DomainSpec, domains: readonly KnownDomain[]): LabelIndex {
  return domains.find((known) => known.domain === domain)?.labels ?? labelIndexOf(domain);
}

/** The title over the header of a recognised sheet. */
export function titleOf({ sheet, recognised, tables }: Claim): string {
  return recognised === null ? (tables[0]?.titles[0] ?? "") : titleAbove(sheet, recognised.header.row);
}

/**
 * For each purpose the sheet that speaks for it, with the others that claim it too. Preferred, in this order: no leftover, laid out
 * in a known way, visible, no copy, of the report's year, with the name nearest to the standard one, further left.
 */
export function chooseSheets(claims: readonly Claim[], year: number | null): Map<Claim, readonly string[]> {
  const rivals = new Map<DomainSpec | Purpose["kind"], Claim[]>();
  for (const claim of claims) {
    if (claim.name === null || claim.monthly) continue;
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
  const { sheet, name, recognised, tables } = claim;
  return [
    isLeftover(claim) ? 1 : 0,
    recognised === null && tables.length === 0 ? 1 : 0,
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
