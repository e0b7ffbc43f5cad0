import { Input } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useEffect, useRef, useState } from "react";
import type { Binding } from "../../../../model/reuse.ts";
import type { ReviewItem, ReviewSource } from "../../../../reuse-review.ts";
import { bindingTo } from "../../models/review.ts";
import type { SourceRow } from "../../models/review-words.ts";
import { searchSources } from "../../models/review-words.ts";
import { SearchIcon } from "../icons.tsx";
import { focusItem } from "./focus-item.ts";

export interface SourceSearchProps {
  readonly item: ReviewItem;
  readonly sources: readonly ReviewSource[];
  /** What is looked for: 查别的指标. */
  readonly asked: string;
  readonly onChoose: (binding: Binding) => void;
}

/** Id of the search of the item in hand. */
export const SEARCH = "source-search";

/** Any row or derived figure, by typing hanzi or the first letters of their pinyin. */
export function SourceSearch({ item, sources, asked, onChoose }: SourceSearchProps) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const found = searchSources(sources, typed);
  const take = (index: number): void => {
    const row = found[index];
    if (row === undefined) return;
    setTyped("");
    onChoose(bindingTo(row.source.key, item.aspect));
  };
  const press = (event: KeyboardEvent): void => {
    // Keys that choose hanzi belong to the input method.
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === "Enter") take(at);
    else if (event.key === "ArrowDown") setAt(Math.min(found.length - 1, at + 1));
    else if (event.key === "ArrowUp") setAt(Math.max(0, at - 1));
    else if (event.key === "Escape") {
      setTyped("");
      focusItem(item.id);
    } else return;
    event.preventDefault();
  };
  const isOpen = typed.trim() !== "";
  return (
    <div className="source-search">
      <Input
        id={SEARCH}
        className="search"
        size="small"
        type="search"
        role="combobox"
        aria-label={asked}
        aria-expanded={isOpen}
        aria-controls="found-sources"
        aria-activedescendant={found[at] === undefined ? undefined : `found-${at}`}
        autoComplete="off"
        placeholder={`${asked}：汉字或拼音首字母，如 fxyh`}
        contentBefore={<SearchIcon />}
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <Found rows={found} at={at} onTake={take} />
      {isOpen && found.length === 0 && <p className="quiet">表里没有这样的指标。</p>}
    </div>
  );
}

interface FoundProps {
  readonly rows: readonly SourceRow[];
  /** The one that Enter takes. */
  readonly at: number;
  readonly onTake: (index: number) => void;
}

function Found({ rows, at, onTake }: FoundProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (rows.length > 0) list.current?.parentElement?.scrollIntoView({ block: "nearest" });
  }, [rows.length]);
  useEffect(() => {
    if (at > 0) list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <ul
      ref={list}
      id="found-sources"
      className="found"
      role="listbox"
      aria-label="查到的指标"
      hidden={rows.length === 0}
    >
      {rows.map(({ source, name, now }, index) => (
        <li
          key={index}
          id={`found-${index}`}
          role="option"
          aria-selected={index === at}
          className="found-row"
          onClick={() => {
            onTake(index);
          }}
        >
          <span className="offer-name">
            {name}
            <span className="offer-domain">{source.key.domain}</span>
          </span>
          <span className="offer-text">{now}</span>
        </li>
      ))}
    </ul>
  );
}
