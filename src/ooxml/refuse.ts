import { Unreadable } from "../model/unreadable.ts";
import { MAX_TOTAL_BYTES, MEGABYTE } from "./limits.ts";

/**
 * The sentences for packages that cannot be used. They have no subject: whoever opens the file puts its name in front
 * (“数据.xlsx”已损坏…), so that nothing below it needs to know the name.
 */
export function damaged(what: string): Unreadable {
  return new Unreadable(`已损坏（${what}），请打开并另存一份后再试。`);
}

export function incomplete(): Unreadable {
  return new Unreadable("不完整，可能没有复制或下载完，请重新获取后再试。");
}

export function inflatesTooFar(): Unreadable {
  return new Unreadable(`解压后过大（超过${MAX_TOTAL_BYTES / MEGABYTE} MB），请删去无关的内容后另存再试。`);
}

export function fileTooBig(limit: number): Unreadable {
  return new Unreadable(`过大（超过${limit / MEGABYTE} MB），请删去图片和无关的内容后再试。`);
}

export function tooManyParts(limit: number): Unreadable {
  return new Unreadable(`内部文件过多（超过${limit}个），请打开并另存一份后再试。`);
}

export function declaresTypes(): Unreadable {
  return new Unreadable("含有不安全的声明，请打开并另存一份后再试。");
}
