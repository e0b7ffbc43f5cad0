/** A row of the workbook at hand, as far as a text can name it: plain data, so that this room knows no sheets. */
export interface KnownRow {
  /** Catalogue id; null for a row the clerk invented. */
  readonly id: string | null;
  /** Domain name as in the outside contract: 接警. */
  readonly domain: string;
  /** Canonical name, or the clerk's own. */
  readonly metric: string;
  /** The label as typed. */
  readonly label: string;
  /** Campaign, township or kind; null for the whole. */
  readonly scope: string | null;
  readonly unit: string | null;
}
