import type { Place } from "../../model/place.ts";
import { cleanText } from "../clean-text.ts";
import type { CustomPart } from "./custom-properties.ts";
import type { ToldNumber } from "./told-numbers.ts";
import { element, escapeXml, xmlPart } from "./xml.ts";

/** What the report was made from. Together with the told numbers it lets any copy be audited and refreshed. */
export interface RecordHead {
  readonly unit: string;
  /** As `formatPeriod` spells it: 2023H1. */
  readonly period: string;
  readonly outline: string | null;
  /** Setting id → value in force. */
  readonly settings: ReadonlyMap<string, string>;
  /** Fingerprint of the workbook. */
  readonly fingerprint: string;
  /** Version of the generator. */
  readonly generator: string;
}

export const RECORD_NAMESPACE = "urn:brigade-summary:record:1";

export const RECORD_PART: CustomPart = {
  namespace: RECORD_NAMESPACE,
  itemId: "{5B1D2C7E-6F04-4A39-9C58-1E0B7A92D3F6}",
};

/**
 * customXml/item1.xml:
 *   record @generator @unit @period @outline @fingerprint
 *     settings / setting @id = value
 *     numbers / number @key @domain @metric @scope @unit @aspect @direction @value @marker @text @was / cell @sheet @at
 * An attribute that is left out is null or absent in `Told`; `text` is what stood in the document when it was written,
 * `was` what stood there before it was last refreshed.
 */
export function recordXml(head: RecordHead, numbers: readonly ToldNumber[]): string {
  const settings = [...head.settings].map(([id, value]) =>
    element("setting", { id: cleanText(id) }, escapeXml(cleanText(value))),
  );
  const attributes = {
    xmlns: RECORD_NAMESPACE,
    generator: cleanText(head.generator),
    unit: cleanText(head.unit),
    period: cleanText(head.period),
    outline: nullable(head.outline),
    fingerprint: cleanText(head.fingerprint),
  };
  return xmlPart(
    element(
      "record",
      attributes,
      element("settings", {}, ...settings),
      element("numbers", {}, ...numbers.map(numberElement)),
    ),
  );
}

function numberElement({ key, told, text, was }: ToldNumber): string {
  const attributes = {
    key,
    domain: cleanText(told.domain),
    metric: cleanText(told.metric),
    scope: nullable(told.scope),
    unit: cleanText(told.unit),
    aspect: told.aspect,
    direction: told.direction,
    value: nullable(told.value),
    marker: nullable(told.marker),
    text,
    was,
  };
  return element("number", attributes, ...told.cells.map(cellElement));
}

function cellElement({ sheet, cell }: Place): string {
  return element("cell", { sheet: cleanText(sheet), at: cell === undefined ? null : cleanText(cell) });
}

function nullable(text: string | null): string | null {
  return text === null ? null : cleanText(text);
}
