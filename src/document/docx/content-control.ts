import type { IXmlableObject } from "docx";
import { value } from "./prepared.ts";
import type { ToldNumber } from "./told-numbers.ts";
import { aliasOf, tagOf } from "./told-numbers.ts";

/**
 * An inline plain-text content control around the run of one told number: a grey frame on the screen when clicked,
 * nothing in print. `id` is unique in the document. Children of w:sdtPr in the order of the schema.
 */
export function contentControl(number: ToldNumber, id: number, run: IXmlableObject): IXmlableObject {
  const alias = aliasOf(number);
  const properties = [
    ...(alias === "" ? [] : [value("w:alias", alias)]),
    value("w:tag", tagOf(number)),
    value("w:id", id),
    { "w:text": {} },
  ];
  return { "w:sdt": [{ "w:sdtPr": properties }, { "w:sdtContent": [run] }] };
}
