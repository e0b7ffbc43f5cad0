import { memo, useState } from "react";
import type { Place } from "../../../model/place.ts";
import { placeText } from "../../../model/place.ts";
import { useTools } from "../context.ts";
import type { ChangeText } from "../models/amount-text.ts";
import type { FactRow } from "../models/fact-groups.ts";
import { CellPeek } from "./cell-peek.tsx";
import { MonthChart, Spark } from "./month-chart.tsx";
import { PlaceButton } from "./place-button.tsx";

export interface FactItemProps {
  readonly row: FactRow;
  /** How many numbers of the text rest on its cells. */
  readonly told: number;
}

/** One figure: name, amount, comparison and months at a glance; more when it is opened. */
export const FactItem = memo(function FactItem({ row, told }: FactItemProps) {
  const [open, setOpen] = useState(false);
  return (
    <li className="fact">
      <button
        type="button"
        className="fact-head"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <span className="fact-name">
          {row.name}
          {row.scope !== null && <span className="fact-scope">{row.scope}</span>}
        </span>
        <span className="fact-now">
          {row.doubted ? <mark>待核</mark> : <b>{row.now}</b>}
          <span className="unit">{row.unit}</span>
        </span>
        <span className="fact-base">
          上年同期 {row.base}
          <Trend change={row.change} />
        </span>
        <Spark months={row.months} shape={row.shape} />
      </button>
      {open && <FactDetail row={row} told={told} />}
    </li>
  );
});

/** A change with an arrow; the colour only repeats what the sign says. */
export function Trend({ change }: { readonly change: ChangeText }) {
  if (change.trend === "none") return null;
  const tone = change.good === null ? "" : change.good ? "trend-good" : "trend-bad";
  const arrow = { up: "▲", down: "▼", flat: "" }[change.trend];
  return (
    <span className={`trend ${tone}`}>
      {change.text}
      <span aria-hidden="true">{arrow}</span>
    </span>
  );
}

function FactDetail({ row, told }: FactItemProps) {
  const { store } = useTools();
  const [peeked, setPeeked] = useState<Place | null>(null);
  return (
    <div className="fact-detail">
      {row.months.length > 0 && <MonthChart months={row.months} shape={row.shape} />}
      <dl>
        {row.chain.trend !== "none" && (
          <div>
            <dt>环比</dt>
            <dd>
              <Trend change={row.chain} />
            </dd>
          </div>
        )}
        {row.target !== null && (
          <div>
            <dt>年度目标</dt>
            <dd>
              {row.target.text}
              {row.unit}，完成{row.target.done}
              <span className="meter" aria-hidden="true">
                <span style={{ width: `${Math.min(100, Math.max(0, row.target.percent))}%` }} />
              </span>
            </dd>
          </div>
        )}
        {row.formula !== null && (
          <div>
            <dt>算法</dt>
            <dd>{row.formula}</dd>
          </div>
        )}
        <div>
          <dt>出自</dt>
          <dd className="places">
            {row.cells.map((place) => (
              <PlaceButton key={placeText(place)} place={place} peeked={place === peeked} onPeek={setPeeked} />
            ))}
            {peeked !== null && <CellPeek place={peeked} />}
          </dd>
        </div>
      </dl>
      {told > 0 && (
        <button
          type="button"
          className="link"
          onClick={() => {
            store.send({ type: "picked", places: row.cells });
          }}
        >
          看文中的{told}处
        </button>
      )}
    </div>
  );
}
