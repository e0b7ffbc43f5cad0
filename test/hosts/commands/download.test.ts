import { expect, it } from "vitest";
import { fileStem } from "../../../src/hosts/commands/download.ts";

it.each([
  ["云岭县消防救援大队2023年上半年工作总结", "云岭县消防救援大队2023年上半年工作总结"],
  ['a/b\\c:d*e?f"g<h>i|j\nk', "abcdefghijk"],
  ["..  ", "工作总结"],
  ["总结. ", "总结"],
  ["", "工作总结"],
  ["长".repeat(300), "长".repeat(100)],
])("names a file from %j", (text, stem) => {
  expect(fileStem(text)).toBe(stem);
});
