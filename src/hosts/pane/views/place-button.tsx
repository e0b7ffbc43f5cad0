import type { ReactNode } from "react";
import type { Place } from "../../../model/place.ts";
import { placeText } from "../../../model/place.ts";
import { goTo } from "../actions/fix.ts";
import { usePane, useTools } from "../context.ts";

export interface PlaceButtonProps {
  readonly place: Place;
  /** Whether the cells around it are on show. */
  readonly peeked: boolean;
  /** Shows them, or puts them away. */
  readonly onPeek: (place: Place | null) => void;
  /** The words on the button; the cell's name when there are none. */
  readonly children?: ReactNode;
}

/** A cell one can go to: in Excel it is selected, elsewhere its surroundings are shown. */
export function PlaceButton({ place, peeked, onPeek, children }: PlaceButtonProps) {
  const tools = useTools();
  const { host } = usePane();
  const inExcel = host === "excel" && !place.sheet.startsWith("[");
  const shown = children ?? placeText(place);
  if (place.cell === undefined && !inExcel) return <span className="cell cell-plain">{shown}</span>;
  return (
    <button
      type="button"
      className="cell"
      onClick={() => {
        if (inExcel) void goTo(tools, place);
        else onPeek(peeked ? null : place);
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape" && peeked) onPeek(null);
      }}
      aria-expanded={inExcel ? undefined : peeked}
      aria-label={`${inExcel ? "转到" : "查看"}${placeText(place)}`}
    >
      {shown}
    </button>
  );
}
