import { connectInlineEngine } from "./engine/connect-inline.ts";
import { startPage } from "./page.ts";

startPage(connectInlineEngine());
