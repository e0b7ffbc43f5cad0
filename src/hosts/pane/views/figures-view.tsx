import { Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Report } from "../engine/report.ts";
import { factGroups, filterFacts } from "../models/fact-groups.ts";
import { numbersByCell, numbersOn } from "../models/preview.ts";
import { Empty } from "./empty.tsx";
import { FactItem } from "./fact-item.tsx";
import { SearchIcon, SheetIcon } from "./icons.tsx";
import { usePreview } from "./use-preview.ts";

/** 指标: what every row of the sheets says for the period, with its comparison and its months. */
export function FiguresView({ report }: { readonly report: Report }) {
  const [words, setWords] = useState("");
  const { numbers } = usePreview(report);
  const index = useMemo(() => numbersByCell(numbers), [numbers]);
  const all = useMemo(() => factGroups(report.figures, report.rateDecimals), [report]);
  const groups = useMemo(() => filterFacts(all, words), [all, words]);
  if (all.length === 0) {
    return (
      <Empty icon={<SheetIcon />} title="还没有指标">
        表里填了数，这里就会列出来。
      </Empty>
    );
  }
  return (
    <>
      <div className="tool-row">
        <Input
          className="search"
          size="small"
          type="search"
          aria-label="查找指标"
          placeholder="查找指标"
          contentBefore={<SearchIcon />}
          value={words}
          onChange={(_, { value }) => {
            setWords(value);
          }}
        />
      </div>
      {groups.length === 0 && <p className="quiet">没有名称里含“{words.trim()}”的指标。</p>}
      {groups.map(({ domain, rows }) => (
        <details key={domain} className="group" open>
          <summary>
            <h2>{domain}</h2>
            <span className="group-counts">{rows.length}项</span>
          </summary>
          <ul className="facts">
            {rows.map((row) => (
              <FactItem key={row.key} row={row} told={numbersOn(index, row.cells).length} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
