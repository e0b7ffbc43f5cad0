import { expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import type { KeptBinding } from "../../src/reuse/bindings.ts";
import { surroundings } from "../../src/reuse/bindings.ts";
import { findAgain } from "../../src/reuse/find-again.ts";

it("leaves a figure with the same words around alone when the binding of another was overridden", () => {
  const line = "全队上下共开展夜间检查行动12次，查出问题若干处，逐一登记在册。";
  const text = `${line}\n${line}`;
  const [first, second] = findMentions(text, catalog).filter(({ digits }) => digits === "12");
  if (first === undefined || second === undefined) throw new Error("The figures were not found.");
  const at = { start: first.start, end: first.end, raw: first.raw, ...surroundings(text, first.start, first.end) };
  const row = { domain: "检查", metric: "夜间检查次数", scope: null, subject: null };
  const kept: KeptBinding[] = [
    { ...at, binding: { of: [row], operation: "self", aspect: null } },
    { ...at, binding: null },
  ];
  const found = findAgain(text, [first, second], kept);
  expect(found.get(first)?.binding).toBeNull();
  expect(found.has(second)).toBe(false);
});
