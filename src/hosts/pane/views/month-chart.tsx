import type { MonthValue } from "../models/fact-groups.ts";

export interface ChartProps {
  readonly months: readonly MonthValue[];
  readonly shape: "bars" | "line";
}

/** Where the zero line lies and how high a value stands, in a drawing of a given height. */
function scale(
  months: readonly MonthValue[],
  height: number,
): { readonly zero: number; readonly y: (value: number) => number } {
  const heights = months.map((month) => month.height);
  const top = Math.max(0, ...heights);
  const bottom = Math.min(0, ...heights);
  const span = top - bottom === 0 ? 1 : top - bottom;
  const y = (value: number): number => ((top - value) / span) * height;
  return { zero: y(0), y };
}

/** Bars or a line inside width × height, from the left edge. */
function Drawing({ months, shape, width, height }: ChartProps & { readonly width: number; readonly height: number }) {
  const { zero, y } = scale(months, height);
  const step = width / months.length;
  if (shape === "line") {
    const points = months.map(({ height: value }, at) => `${(at + 0.5) * step},${y(value)}`).join(" ");
    return (
      <>
        <polyline className="chart-line" points={points} />
        {months.map(({ label, height: value }, at) => (
          <circle key={label} className="chart-dot" cx={(at + 0.5) * step} cy={y(value)} r="1.6" />
        ))}
      </>
    );
  }
  const top = Math.max(...months.map((month) => month.height));
  const bar = Math.min(step * 0.68, 26);
  return (
    <>
      {months.map(({ label, height: value, inPeriod }, at) => (
        <rect
          key={label}
          className={`chart-bar${inPeriod ? "" : " chart-bar-off"}${value === top ? " chart-bar-top" : ""}`}
          x={at * step + (step - bar) / 2}
          y={Math.min(y(value), zero)}
          width={bar}
          height={Math.max(0.75, Math.abs(zero - y(value)))}
          rx="0.75"
        />
      ))}
    </>
  );
}

/** A glance at the months, beside a figure. Its numbers stand in the larger chart. */
export function Spark({ months, shape }: ChartProps) {
  if (months.length === 0) return <span className="spark" />;
  return (
    <svg className="spark" viewBox="0 -2 64 24" width="64" height="24" aria-hidden="true" focusable="false">
      <Drawing months={months} shape={shape} width={64} height={20} />
    </svg>
  );
}

const WIDTH = 288;
const HEIGHT = 64;

/** The months with their values and names. */
export function MonthChart({ months, shape }: ChartProps) {
  const step = WIDTH / months.length;
  const { y } = scale(months, HEIGHT);
  const words = months.map(({ label, text }) => `${label}${text}`).join("，");
  return (
    <svg className="months" viewBox={`0 -14 ${WIDTH} ${HEIGHT + 32}`} role="img" aria-label={`各月：${words}`}>
      <Drawing months={months} shape={shape} width={WIDTH} height={HEIGHT} />
      <line className="chart-axis" x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
      {months.map(({ label, text, height }, at) => (
        <g key={label}>
          <text className="chart-value" x={(at + 0.5) * step} y={Math.min(y(height), y(0)) - 4}>
            {text.length > 6 && months.length > 6 ? "" : text}
          </text>
          <text className="chart-label" x={(at + 0.5) * step} y={HEIGHT + 14}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
