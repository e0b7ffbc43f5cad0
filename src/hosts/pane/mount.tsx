import "./styles/base.css";
import "./styles/check.css";
import "./styles/figures.css";
import "./styles/document.css";
import "./styles/settings.css";
import "./styles/reuse.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import type { Tools } from "./tools.ts";

/** Shows the pane in the page, in place of what stood there while it loaded. */
export function mount(tools: Tools, dark: boolean | null): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no root.");
  createRoot(root).render(<App tools={tools} dark={dark} />);
}
