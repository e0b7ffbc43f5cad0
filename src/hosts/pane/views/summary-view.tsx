import { Popover, PopoverSurface } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import { usePane, useTools } from "../context.ts";
import type { Report } from "../engine/report.ts";
import { numbersByCell, numbersOn } from "../models/preview.ts";
import { Document, numberButton } from "./document.tsx";
import { Origin } from "./origin.tsx";
import { usePreview } from "./use-preview.ts";

interface Opened {
  readonly number: number;
  readonly element: HTMLElement;
}

/** 总结: the report as it will stand in the document, every number with its origin. */
export function SummaryView({ report }: { readonly report: Report }) {
  const preview = usePreview(report);
  const [current, setCurrent] = useState(0);
  const [open, setOpen] = useState<Opened | null>(null);
  const picked = usePicked(report, setCurrent);
  const doubted = preview.numbers.filter(({ text }) => text.startsWith("【")).length;

  const show = useCallback((number: number, element: HTMLElement) => {
    setCurrent(number);
    setOpen({ number, element });
  }, []);
  const move = useCallback((number: number) => {
    setCurrent(number);
    const element = numberButton(number);
    element?.focus();
    element?.scrollIntoView({ block: "nearest" });
  }, []);
  const goTo = (number: number): void => {
    const element = numberButton(number);
    if (element === null) return;
    element.scrollIntoView({ block: "center" });
    show(number, element);
  };
  const close = (back: boolean): void => {
    setOpen(null);
    // Only once the surface is gone does it let go of the focus.
    if (back) setTimeout(() => open?.element.focus());
  };

  return (
    <>
      <p className="sheet-note" id="sheet-note">
        {preview.numbers.length}个数都可以点开看出处，用方向键逐个查看。
        {doubted > 0 && <strong>其中{doubted}处印作【待核】，改好“必须改”的再生成。</strong>}
      </p>
      <Picked count={picked.size} />
      <Document
        preview={preview}
        current={Math.min(current, Math.max(0, preview.numbers.length - 1))}
        open={open?.number ?? null}
        picked={picked}
        onOpen={show}
        onMove={move}
      />
      <Popover
        open={open !== null}
        onOpenChange={({ type }, data) => {
          if (!data.open) close(type === "keydown");
        }}
        positioning={{ target: open?.element ?? null, position: "below", align: "center", overflowBoundaryPadding: 8 }}
        withArrow
        trapFocus
      >
        <PopoverSurface className="origin-surface" aria-label="数的出处" tabIndex={-1}>
          {open !== null && <Origin report={report} preview={preview} number={open.number} onGoTo={goTo} />}
        </PopoverSurface>
      </Popover>
    </>
  );
}

/** The numbers that rest on the picked cells; the first of them comes into sight and gets the focus. */
function usePicked(report: Report, onFirst: (number: number) => void): ReadonlySet<number> {
  const { picked } = usePane();
  const { numbers } = usePreview(report);
  const found = useMemo(() => numbersOn(numbersByCell(numbers), picked), [numbers, picked]);
  useEffect(() => {
    const [first] = found;
    if (first === undefined) return;
    onFirst(first);
    const element = numberButton(first);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "center" });
  }, [found, onFirst]);
  return useMemo(() => new Set(found), [found]);
}

function Picked({ count }: { readonly count: number }) {
  const { store } = useTools();
  const { picked } = usePane();
  const [first] = picked;
  if (first === undefined) return null;
  return (
    <p className="picked-note">
      出自{first.sheet}
      {first.cell}的{count}处已标出
      <button
        type="button"
        className="link"
        onClick={() => {
          store.send({ type: "picked", places: [] });
        }}
      >
        不再标出
      </button>
    </p>
  );
}
