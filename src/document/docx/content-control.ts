import type { ToldNumber } from "./told-numbers.ts";
import { aliasOf, tagOf } from "./told-numbers.ts";
import { element, valued } from "./xml.ts";

/**
 * An inline plain-text content control around the run of one told number: a grey frame on the screen when clicked,
 * nothing in print. `id` is unique in the document. Children of w:sdtPr in the order of the schema.
 */
export function contentControl(number: ToldNumber, id: number, run: string): string {
  const alias = aliasOf(number);
  const properties = element(
    "w:sdtPr",
    {},
    alias === "" ? "" : valued("w:alias", alias),
    valued("w:tag", tagOf(number)),
    valued("w:id", id),
    element("w:text"),
  );
  return element("w:sdt", {}, properties, element("w:sdtContent", {}, run));
}
