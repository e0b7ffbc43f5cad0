import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "./failure.ts";

/** The largest workbook that is read into memory, in bytes. */
const LARGEST_INPUT = 200 * 1024 * 1024;

/** The whole file; a Failure in plain words when it cannot be read. */
export function readInput(file: string): Uint8Array {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) throw new Failure(`没有找到“${file}”，请核对文件名和所在文件夹。`);
  if (stat.isDirectory()) throw new Failure(`“${file}”是文件夹，请写到具体的文件。`);
  if (stat.size > LARGEST_INPUT) throw new Failure(`“${file}”超过200MB，请删去不用的工作表后再试。`);
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Failure(`“${file}”打不开（${reason(error)}），请关闭占用它的程序或检查权限后再试。`);
  }
}

export interface Output {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What the name has to end in, ".docx": by another ending no program would open it. Any, when left out. */
  readonly ending?: string;
}

export interface WriteOptions {
  readonly force: boolean;
  /** Input files, which are never written over. */
  readonly inputs: readonly string[];
}

/**
 * Writes all files or none. An existing file is left alone unless `force`, except when it already holds the very same
 * bytes. Each file appears whole: it is written beside its place and then moved there.
 */
export function writeOutputs(outputs: readonly Output[], { force, inputs }: WriteOptions): void {
  for (const [index, { file, ending }] of outputs.entries()) {
    if (inputs.some((input) => path.resolve(input) === path.resolve(file))) {
      throw new Failure(`“${file}”是读入的文件，不能写到它上面，请用 -o 换一个文件名。`);
    }
    if (ending !== undefined && path.extname(file).toLowerCase() !== ending) {
      throw new Failure(`“${file}”要写成 ${ending} 结尾，请用 -o 换一个文件名。`);
    }
    if (outputs.findIndex((other) => path.resolve(other.file) === path.resolve(file)) !== index) {
      throw new Failure(`两个输出不能写到同一个文件“${file}”，请换一个文件名。`);
    }
  }
  const changed = outputs.filter(({ file, bytes }) => !holds(file, bytes));
  for (const { file } of changed) {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
      throw new Failure(`“${file}”是文件夹，请用 -o 写明文件名。`);
    }
    if (!force && existsSync(file)) {
      throw new Failure(`“${file}”已经存在，没有改动它；请用 -o 换一个文件名，或加 --force 覆盖。`);
    }
  }
  const drafts: { draft: string; file: string }[] = [];
  try {
    for (const { file, bytes } of changed) {
      mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
      const draft = path.join(path.dirname(path.resolve(file)), `.${path.basename(file)}.${process.pid}.part`);
      drafts.push({ draft, file });
      writeFileSync(draft, bytes);
    }
    for (const { draft, file } of drafts) renameSync(draft, file);
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    const names = changed.map(({ file }) => `“${file}”`).join("、");
    throw new Failure(`${names}写不进去（${reason(error)}），请检查文件夹是否存在、是否可写，文件是否正打开着。`);
  }
}

function holds(file: string, bytes: Uint8Array): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size === bytes.length && readFileSync(file).equals(bytes);
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "没有权限"],
  ["EPERM", "没有权限"],
  ["EBUSY", "正被别的程序占用"],
  ["ENOSPC", "磁盘已满"],
  ["EROFS", "所在磁盘只读"],
  ["ENOTDIR", "路径中有一段不是文件夹"],
  ["ENAMETOOLONG", "文件名太长"],
]);

function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS.get(code) ?? (code === "" ? "原因不明" : code);
}
