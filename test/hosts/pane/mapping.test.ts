import { expect, it } from "vitest";
import { listUnknown } from "../../../src/hosts/pane/actions/mapping.ts";
import type { Tools } from "../../../src/hosts/pane/tools.ts";
import type { TablePlan } from "../../../src/model/table-plan.ts";

const plan = (rows: TablePlan["rows"]): TablePlan => ({
  ...{ sheet: "对应关系", isNew: false, widths: [], changes: [], rows },
  header: ["表", "表头或行名"],
});

/** What is copied and said on the page, where the workbook cannot be written. */
async function listed(rows: TablePlan["rows"]): Promise<{ copied: string[]; said: string[] }> {
  const [copied, said]: [string[], string[]] = [[], []];
  await listUnknown({
    excel: null,
    engine: { ask: () => Promise.resolve(plan(rows)) },
    browser: {
      copy: (text: string) => {
        copied.push(text);
        return Promise.resolve(true);
      },
    },
    store: { send: ({ notice }: { notice: { text: string } }) => said.push(notice.text) },
  } as unknown as Tools);
  return { copied, said };
}

it("copies the rows that are not listed yet, and leaves the clipboard alone when there are none", async () => {
  expect(await listed([["汇总二", "跑火点数"]])).toEqual({
    copied: ["汇总二\t跑火点数"],
    said: ["要写进“对应关系”表的行已复制，可以粘贴到别处。"],
  });
  const { copied, said } = await listed([]);
  expect(copied).toEqual([]);
  expect(said[0]).toContain("都已列在“对应关系”表里");
});
