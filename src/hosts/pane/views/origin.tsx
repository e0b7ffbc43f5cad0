import { useEffect, useMemo, useRef, useState } from "react";
import type { Place } from "../../../model/place.ts";
import { placeText } from "../../../model/place.ts";
import type { Report } from "../engine/report.ts";
import { cellNotes, explain } from "../models/explain.ts";
import type { Preview } from "../models/preview.ts";
import { numbersByCell, numbersOn } from "../models/preview.ts";
import { CellPeek } from "./cell-peek.tsx";
import { PlaceButton } from "./place-button.tsx";

export interface OriginProps {
  readonly report: Report;
  readonly preview: Preview;
  /** The number that is explained. */
  readonly number: number;
  /** Goes to another number of the text. */
  readonly onGoTo: (number: number) => void;
}

/** The most other sentences that are listed. */
const MOST_OTHERS = 6;

/** Where a number comes from: its value, how it is worked out, its cells, and where else they are told. */
export function Origin({ report, preview, number, onGoTo }: OriginProps) {
  const notes = useMemo(() => cellNotes(report.figures), [report]);
  const index = useMemo(() => numbersByCell(preview.numbers), [preview]);
  const [peeked, setPeeked] = useState<Place | null>(null);
  const heading = useFocusOnChange(number);
  const shown = preview.numbers[number];
  if (shown === undefined) return null;
  const { told, text } = shown;
  const { name, how, cells } = explain(told, report.figures, notes);
  const others = numbersOn(index, told.cells).filter((other) => other !== number);
  const open =
    told.value === null
      ? openFindings(
          report,
          cells.map(({ place }) => placeText(place)),
        )
      : [];
  return (
    <div className="origin">
      <h2 ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <p className="origin-value">
        <b>{text}</b>
        {told.value !== null && <span className="unit">{told.unit}</span>}
      </p>
      <p className="origin-how">{how}</p>
      {open.map((message) => (
        <p key={message} className="origin-open">
          {message}
        </p>
      ))}
      <ul className="origin-cells">
        {cells.map(({ place, note }) => (
          <li key={placeText(place)}>
            <PlaceButton place={place} peeked={place === peeked} onPeek={setPeeked} />
            {note !== null && (
              <span className="origin-note">
                {note.row} · {note.column}
                <b>{note.shown}</b>
              </span>
            )}
            {place === peeked && <CellPeek place={place} />}
          </li>
        ))}
      </ul>
      <Others numbers={others} cells={cells.length} preview={preview} onGoTo={onGoTo} />
    </div>
  );
}

/** Something to put the focus on when another number comes on show; the first time the surface sees to it. */
function useFocusOnChange(number: number) {
  const element = useRef<HTMLHeadingElement>(null);
  const shown = useRef(number);
  useEffect(() => {
    if (shown.current !== number) element.current?.focus();
    shown.current = number;
  }, [number]);
  return element;
}

interface OthersProps extends Pick<OriginProps, "preview" | "onGoTo"> {
  readonly numbers: readonly number[];
  readonly cells: number;
}

/** Where else the same cells are told. */
function Others({ numbers, cells, preview, onGoTo }: OthersProps) {
  if (numbers.length === 0) return null;
  return (
    <>
      <h3>这{cells > 1 ? "些格" : "格"}的数还写在</h3>
      <ul className="origin-others">
        {numbers.slice(0, MOST_OTHERS).map((number) => (
          <li key={number}>
            <button
              type="button"
              className="link"
              onClick={() => {
                onGoTo(number);
              }}
            >
              {preview.numbers[number]?.sentence}
            </button>
          </li>
        ))}
      </ul>
      {numbers.length > MOST_OTHERS && <p className="quiet">等{numbers.length}处</p>}
    </>
  );
}

/** What keeps a number out of the text. */
function openFindings({ findings }: Report, places: readonly string[]): string[] {
  const wanted = new Set(places);
  const messages = findings
    .filter(
      ({ severity, at, related }) =>
        severity === "error" && [at, ...related].some((place) => wanted.has(placeText(place))),
    )
    .map(({ at, message }) => `${placeText(at)}：${message}`);
  return [...new Set(messages)].slice(0, 3);
}
