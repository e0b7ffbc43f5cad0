import { headPart } from "../compose.ts";
import { framed, plans, problems } from "../frame.ts";
import { part, plainly } from "../layout.ts";
import { passagesOf } from "../passages.ts";
import { periodName } from "../../model/period.ts";
import type { Outline } from "../outline.ts";

/** 火灾形势分析: the four indices, where, in what and from what it burned, the calls, what was done about it. */
export const fireSituation: Outline = {
  id: "fire-situation",
  title: (desk) => `${periodName(desk.period)}火灾形势分析`,
  write: (desk) => {
    const [overview, ...features] = passagesOf(desk, "fires");
    return framed(desk, {
      opening: "plain",
      words: "火灾形势分析",
      style: "own-line",
      parts: [
        part("总体情况", plainly(overview === undefined ? [] : [overview])),
        part("主要特点", plainly(features)),
        headPart(desk, { heading: "接警出动情况", domains: ["alarms"] }, plainly),
        headPart(desk, { heading: "火灾防控工作情况", domains: ["inspections", "hazards"] }, plainly),
        problems(desk, "存在的问题"),
        plans(desk, "下步措施"),
      ],
    });
  },
};
