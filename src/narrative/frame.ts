import { compare, HUNDRED } from "../model/exact.ts";
import type { Block } from "../model/narrative.ts";
import { kindOf, periodName, periodWords } from "../model/period.ts";
import type { Desk } from "./desk.ts";
import type { HeadStyle, Part } from "./layout.ts";
import { block, itemised, layOut, part, partOfPoints, speaks } from "./layout.ts";
import { itemOfFact } from "./items.ts";
import { trendOf } from "./phrases-change.ts";
import { nextWords, writtenDate } from "./phrases-chinese.ts";
import type { Clause } from "./phrases.ts";
import { isEmpty, listing, NOTHING, say } from "./phrases.ts";
import type { Point } from "./texts.ts";
import { linesOf, pointsOf, sentenceOf, sentencesOf } from "./texts.ts";

/** 现将上半年工作情况报告如下（数据统计截至2023年6月20日）： */
function announcement(desk: Desk, words: string): string {
  const day = desk.settings.cutoff === null ? null : writtenDate(desk.settings.cutoff);
  return `现将${words}如下${day === null ? "" : `（数据统计截至${day}）`}：`;
}

/** 支队党委和县委、县政府, as far as the settings name them. */
function superiors(desk: Desk): string {
  const { superior, area } = desk.settings;
  const local = area === "" ? "地方党委、政府" : `${area}委、${area}政府`;
  if (superior === "") return local;
  return superior.endsWith("党委") ? `${superior}和${local}` : `${superior}党委和${local}`;
}

/** What stands around the parts of a report. */
export interface Frame {
  /** full: a neutral paragraph first, for a 总结; plain: straight to the point, for a 简报. */
  readonly opening: "full" | "plain";
  /** 工作情况报告: what 现将…如下 announces. */
  readonly words: string;
  /** Whose it is; absent: that of the period (full) or of the unit in the period (plain). */
  readonly whose?: string;
  readonly style: HeadStyle;
  readonly parts: readonly Part[];
}

/** Opening, numbered parts, closing. Nothing is announced when nothing follows. */
export function framed(desk: Desk, { opening, words, whose, style, parts }: Frame): readonly Block[] {
  const body = layOut(parts, style);
  const usual = opening === "full" ? periodWords(desk.period) : `${callName(desk)}${periodName(desk.period)}`;
  const announced = body.length === 0 ? "" : announcement(desk, (whose ?? usual) + words);
  const neutral = opening === "full" ? neutralOpening(desk) : NOTHING;
  return [...openingBlocks(desk, neutral, announced), ...body, ...closing(desk)];
}

/** The clerk's opening, else the neutral one; what was outstanding; and at the end what leads over to the parts. */
function openingBlocks(desk: Desk, neutral: Clause, announced: string): readonly Block[] {
  const lines = desk.facts.allTexts("opening").flatMap(({ body }) => linesOf(body));
  const own = lines.map((line) => (isAnnouncement(line) ? say(line.replace(/[：:。]$/, ""), "：") : sentenceOf(line)));
  const highlights = say(...sentencesOf(desk.texts("highlight", null)));
  const paragraphs = [...(own.length > 0 ? own : [neutral]), highlights].filter((clause) => !isEmpty(clause));
  const last = say(paragraphs.at(-1) ?? NOTHING, lines.some(isAnnouncement) ? "" : announced);
  return [...paragraphs.slice(0, -1), last].filter((clause) => !isEmpty(clause)).map((it) => block("paragraph", it));
}

/** The clerk's own 现将…如下：. */
function isAnnouncement(line: string): boolean {
  return /如下[：:。]?$/.test(line);
}

function callName(desk: Desk): string {
  return desk.settings.unit === "" ? desk.us : desk.settings.unit;
}

function neutralOpening(desk: Desk): Clause {
  return say(
    `${periodName(desk.period)}，${callName(desk)}坚持以习近平新时代中国特色社会主义思想为指导，`,
    `认真落实${superiors(desk)}部署要求，立足防火、灭火和应急救援职责，统筹推进各项工作。`,
  );
}

/** 存在问题: only what the clerk wrote. */
export function problems(desk: Desk, heading = "存在的问题和不足"): Part {
  return partOfPoints(heading, NOTHING, pointsOf(desk.facts.allTexts("problem")));
}

/** 下步计划: what the clerk wrote; without it only what the figures themselves call for, and nothing when they call for nothing. */
export function plans(desk: Desk, heading = `${nextWords(desk.period)}工作打算`): Part {
  const written = writtenPlans(desk, heading);
  return speaks(written) ? written : part(heading, itemised(calledFor(desk)));
}

/** 下步计划: only what the clerk wrote. */
export function writtenPlans(desk: Desk, heading: string): Part {
  return partOfPoints(heading, NOTHING, pointsOf(desk.facts.allTexts("plan")));
}

/** Problems and plans under one heading, for outlines that end in one: no third level, every item a paragraph. */
export function problemsAndPlans(desk: Desk, heading: string): Part {
  const parts = [problems(desk), plans(desk)].map(flattened).filter(speaks);
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? only : part(heading, [], parts);
}

/** （一） items of a part as 一是 items of the same part. */
function flattened({ heading, paragraphs, parts }: Part): Part {
  const points = parts.map((under) => ({ heading: under.heading, sentences: under.paragraphs }));
  return part(heading, [...paragraphs, ...itemised(points)]);
}

function calledFor(desk: Desk): readonly Point[] {
  return [risen(desk), unrectified(desk), behind(desk)].flatMap((line) =>
    isEmpty(line) ? [] : [{ heading: null, sentences: [line] }],
  );
}

function risen(desk: Desk): Clause {
  const items = ["fires-total", "fires-deaths", "fires-injuries", "fires-loss"].map((id) => desk.item(id));
  const up = items.filter((item) => item !== null && trendOf(item, desk.yearly) === "up");
  const nouns = listing(up.map((item) => say(item?.noun ?? "")));
  return isEmpty(nouns) ? NOTHING : say("针对", nouns, "上升的情况，加强火灾原因分析，落实针对性防范措施。");
}

function unrectified(desk: Desk): Clause {
  const rate = desk.figure("rectification-rate");
  if (rate?.now.known !== true || compare(rate.now.value, HUNDRED) >= 0) return NOTHING;
  return say("对尚未整改到位的火灾隐患，逐一跟踪督促，推动按期整改。");
}

/** A sentence of a plan names no more; 等 speaks for the rest, and the annex lists them all. */
const MOST_LATE = 6;

/** Targets that are behind: at the end of the year those below 100%, before that those behind the time gone. */
function behind(desk: Desk): Clause {
  const { facts, timeProgress } = desk.facts.figures;
  const due = kindOf(desk.period) === "year" ? HUNDRED : timeProgress;
  const late = facts.filter(
    ({ completion, spec, series }) =>
      completion.known &&
      spec?.good === "up" &&
      series.scope === null &&
      series.subject === null &&
      compare(completion.value, due) < 0,
  );
  const nouns = listing(late.slice(0, MOST_LATE).map((fact) => say(itemOfFact(fact).noun)));
  return isEmpty(nouns) ? NOTHING : say("对照年度目标，加快推进", nouns, "等进度滞后的工作。");
}

/** 结尾: only what the clerk wrote. */
function closing(desk: Desk): readonly Block[] {
  return desk.facts
    .allTexts("closing")
    .flatMap(({ body }) => linesOf(body))
    .map((line) => block("paragraph", sentenceOf(line)));
}
