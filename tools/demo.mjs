// What a new user sees first: the sample workbook in, the finished Word file out, and what to try next.
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const run = (...words) =>
  spawnSync(process.execPath, [path.join(root, "dist", "cli.js"), ...words], { cwd: root, stdio: "inherit" }).status ??
  2;

const status = run("generate", "samples/2023-first-half.xlsx", "-o", "2023年上半年工作总结.docx");
if (status !== 2) {
  console.log(`
已写好：${path.join(root, "2023年上半年工作总结.docx")}

接下来可以试试：
  npx . check samples/with-errors.xlsx                        看看有错的表会查出什么
  npx . generate samples/full-year.xlsx -o 全年总结.docx        写一份全年总结
  npx . template -o 指标表.xlsx --unit 云岭县消防救援大队        建一套自己的空白表`);
}
process.exitCode = status;
