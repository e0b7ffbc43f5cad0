import { isSigned } from "../../workbook/drop-signature.ts";
import type { Console } from "./console.ts";

/** Says what became of the digital signature of a workbook that was changed; nothing where there was none. */
export function saySignature(bytes: Uint8Array, console: Console): void {
  if (isSigned(bytes)) console.say("原文件的数字签名对新文件无效，已从新文件里去掉，需要的请重新签名。");
}
