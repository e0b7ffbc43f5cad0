import { FluentProvider } from "@fluentui/react-components";
import type { Tools } from "./tools.ts";
import { ToolsContext } from "./context.ts";
import { darkTheme, lightTheme } from "./theme.ts";
import { useMedia } from "./views/media.ts";
import { Shell } from "./views/shell.tsx";

export interface AppProps {
  readonly tools: Tools;
  /** The theme of Office; null: as the browser prefers. */
  readonly dark: boolean | null;
}

export function App({ tools, dark }: AppProps) {
  const preferred = useMedia("(prefers-color-scheme: dark)");
  const isDark = dark ?? preferred;
  return (
    <FluentProvider className={`app ${isDark ? "app-dark" : "app-light"}`} theme={isDark ? darkTheme : lightTheme}>
      <div className="frame">
        <ToolsContext value={tools}>
          <Shell />
        </ToolsContext>
      </div>
    </FluentProvider>
  );
}
