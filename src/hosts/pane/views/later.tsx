import type { ComponentType } from "react";
import { lazy } from "react";

/**
 * A view that loads when it is first shown. When its script does not arrive, one sentence stands in its place: a view
 * must not take the whole pane with it.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: NotLoaded as ComponentType<Props> };
    }
  });
}

function NotLoaded() {
  return (
    <p className="trouble" role="alert">
      这一页没有载入，请检查安装的位置，再重新打开本页。
    </p>
  );
}
