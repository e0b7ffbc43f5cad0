import type { KeyboardEvent, MouseEvent } from "react";
import { memo } from "react";
import type { Preview, PreviewBlock, PreviewTable, Run } from "../models/preview.ts";

export interface DocumentProps {
  readonly preview: Preview;
  /** The number that can be reached with Tab. */
  readonly current: number;
  /** Whose origin is on show; null: none. */
  readonly open: number | null;
  /** Numbers picked out because of a cell. */
  readonly picked: ReadonlySet<number>;
  readonly onOpen: (number: number, element: HTMLElement) => void;
  readonly onMove: (number: number) => void;
}

/** A number's button in the text. */
export function numberButton(number: number): HTMLElement | null {
  return document.getElementById(`number-${number}`);
}

/** The report in document type. One number at a time can be reached with Tab; the arrow keys go to the others. */
export const Document = memo(function Document(props: DocumentProps) {
  const { preview, current, onOpen, onMove } = props;
  const click = (event: MouseEvent<HTMLElement>): void => {
    const number = numberOf(event.target);
    if (number !== null) onOpen(number.index, number.element);
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const to = moveOf(event.key, current, preview.numbers.length);
    if (to === null || numberOf(event.target) === null) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <article className="sheet" aria-label="总结预览" onClick={click} onKeyDown={press}>
      {preview.blocks.map((block, at) => (
        <Block key={at} block={block} {...props} />
      ))}
      {preview.tables.map((table) => (
        <Table key={table.label} table={table} {...props} />
      ))}
    </article>
  );
});

function moveOf(key: string, from: number, count: number): number | null {
  const to = {
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    ArrowLeft: from - 1,
    ArrowUp: from - 1,
    Home: 0,
    End: count - 1,
  };
  const next = key in to ? to[key as keyof typeof to] : null;
  return next !== null && next >= 0 && next < count ? next : null;
}

function numberOf(target: EventTarget): { readonly index: number; readonly element: HTMLElement } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-number]") : null;
  return element === null ? null : { index: Number(element.dataset["number"]), element };
}

const TAGS = { title: "h2", "heading-1": "h3", "heading-2": "h4", "heading-3": "h5" } as const;

function Block({ block, ...props }: { readonly block: PreviewBlock } & DocumentProps) {
  const { kind, runs } = block;
  const Tag = kind in TAGS ? TAGS[kind as keyof typeof TAGS] : "p";
  return (
    <Tag className={`block block-${kind}`}>
      <Runs runs={runs} {...props} />
    </Tag>
  );
}

function Runs({ runs, current, open, picked }: { readonly runs: readonly Run[] } & DocumentProps) {
  return runs.map(({ text, style, number }, at) => {
    if (number !== null) {
      const state = { current: number === current, open: number === open, picked: picked.has(number) };
      return <NumberButton key={at} text={text} number={number} {...state} />;
    }
    return style === null ? (
      text
    ) : (
      <span key={at} className={`run-${style ?? ""}`}>
        {text}
      </span>
    );
  });
}

interface NumberProps {
  readonly text: string;
  readonly number: number;
  readonly current: boolean;
  readonly open: boolean;
  readonly picked: boolean;
}

const NumberButton = memo(function NumberButton({ text, number, current, open, picked }: NumberProps) {
  const doubted = text.startsWith("【");
  return (
    <button
      type="button"
      id={`number-${number}`}
      data-number={number}
      tabIndex={current ? 0 : -1}
      className={`number${doubted ? " number-doubted" : ""}${picked ? " number-picked" : ""}`}
      aria-haspopup="dialog"
      aria-expanded={open}
    >
      {text}
    </button>
  );
});

function Table({ table, ...props }: { readonly table: PreviewTable } & DocumentProps) {
  const [head, ...rows] = table.rows;
  return (
    <section className="annex">
      <p className="block block-annex-label">{table.label}</p>
      <h3 className="block block-annex-title">{table.title}</h3>
      <div className="annex-scroll" tabIndex={0} role="region" aria-label={table.title}>
        <table>
          <thead>
            <tr>
              {head?.map(({ text }, at) => (
                <th key={at} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, at) => (
              <tr key={at}>
                {cells.map((cell, column) => (
                  <td key={column} className={`align-${table.columns[column]?.align ?? "left"}`}>
                    <Runs runs={[cell]} {...props} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.note !== null && <p className="annex-note">{table.note}</p>}
    </section>
  );
}
