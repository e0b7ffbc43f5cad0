import { useEffect, useState } from "react";
import type { Place } from "../../../model/place.ts";
import { placeText } from "../../../model/place.ts";
import { useTools } from "../context.ts";
import type { Peek } from "../engine/report.ts";

/** The cells around a place, as a small piece of the sheet. */
export function CellPeek({ place }: { readonly place: Place }) {
  const { engine } = useTools();
  const [peek, setPeek] = useState<Peek | "none" | null>(null);
  useEffect(() => {
    let current = true;
    engine.ask("peek", place).then(
      (found) => {
        if (current) setPeek(found ?? "none");
      },
      () => {
        if (current) setPeek("none");
      },
    );
    return () => {
      current = false;
    };
  }, [engine, place]);
  if (peek === null) return null;
  if (peek === "none") return <p className="peek-none">这格不在打开的工作簿里。</p>;
  return (
    <table className="peek">
      <caption className="unseen">{placeText(place)}和它周围的格子</caption>
      <thead>
        <tr>
          <td />
          {peek.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {peek.rows.map(({ number, cells }) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            {cells.map((text, at) => {
              const column = peek.columns[at] ?? "";
              const hit = number === peek.hit.row && column === peek.hit.column;
              return (
                <td key={column} className={hit ? "hit" : undefined} aria-current={hit ? "true" : undefined}>
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
