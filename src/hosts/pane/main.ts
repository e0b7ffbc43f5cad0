import { connectEngine } from "./engine/connect.ts";
import { startOffice } from "./office.ts";
import { startPage } from "./page.ts";

const engine = connectEngine();
void startOffice(engine).then((started) => {
  if (!started) startPage(engine);
});
