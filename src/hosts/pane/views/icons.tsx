import type { JSX } from "react";

/** Drawn for this pane on a grid of 16, in the colour of the text around them. They say nothing to a screen reader. */
function icon(paths: JSX.Element): () => JSX.Element {
  return function Icon() {
    return (
      <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        {paths}
      </svg>
    );
  };
}

export const ErrorIcon = icon(
  <>
    <circle cx="8" cy="8" r="7" fill="currentColor" />
    <path className="on-fill" d="M8 4v5M8 11.2v.6" />
  </>,
);
export const WarningIcon = icon(
  <>
    <path d="M8 1.2 15.3 14a.6.6 0 0 1-.5.9H1.2a.6.6 0 0 1-.5-.9Z" fill="currentColor" />
    <path className="on-fill" d="M8 6v4M8 12.2v.5" />
  </>,
);
export const InfoIcon = icon(
  <>
    <circle cx="8" cy="8" r="6.3" className="line" />
    <path className="line" d="M8 7.4v4M8 4.6v.5" />
  </>,
);
export const CheckIcon = icon(<path className="line" d="m2.5 8.5 3.6 3.7 7.4-8" />);
export const DownloadIcon = icon(<path className="line" d="M8 2v8m0 0L4.8 6.9M8 10l3.2-3.1M2.5 13.5h11" />);
export const CopyIcon = icon(<path className="line" d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />);
export const SheetIcon = icon(<path className="line" d="M2 2.5h12v11H2zM2 6.2h12M2 9.8h12M6 2.5v11" />);
export const PageIcon = icon(<path className="line" d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M5.5 8h5M5.5 11h5" />);
export const SearchIcon = icon(
  <path className="line" d="M6.8 11.4a4.6 4.6 0 1 0 0-9.2 4.6 4.6 0 0 0 0 9.2Zm3.3-1.3 3.7 3.7" />,
);
export const WandIcon = icon(
  <path className="line" d="m2.5 13.5 7-7m2-2 .8-.8M11.5 1v2M14.9 4.4h-2M5 2.2v2M6 3.2H4M13 9v2M14 10h-2" />,
);
export const MarkIcon = icon(<path className="line" d="M9.5 2.5 13.5 6.5 7 13H3v-4zM2 15h12" />);
export const RefreshIcon = icon(<path className="line" d="M13.5 8a5.5 5.5 0 1 1-1.7-4M13.5 1.5v3h-3" />);
export const UndoIcon = icon(<path className="line" d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M3 6.5l3-3m-3 3 3 3" />);
export const CloseIcon = icon(<path className="line" d="m3.5 3.5 9 9m0-9-9 9" />);
export const FolderIcon = icon(<path className="line" d="M1.5 3.5h5l1.5 2h6.5v8h-13z" />);

/** The product's mark: a report with a flame on it. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="22" height="22" rx="5" className="mark-ground" />
      <path
        className="mark-flame"
        d="M12.6 4.4c.5 2.7 4.6 4.3 4.6 8.6a5.2 5.2 0 0 1-10.4.1c0-1.9.9-3.2 1.9-4.2.2 1 .7 1.7 1.4 2 .1-2.6.6-5 2.5-6.5Z"
      />
      <path className="mark-line" d="M7 20.3h10" />
    </svg>
  );
}
