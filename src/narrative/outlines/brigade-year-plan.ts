import type { Head } from "../compose.ts";
import { headPart, otherWork } from "../compose.ts";
import { framed, plans, problems } from "../frame.ts";
import { part, plainly } from "../layout.ts";
import { nextWords } from "../phrases-chinese.ts";
import { periodName } from "../../model/period.ts";
import type { Outline } from "../outline.ts";

const HEADS: readonly Head[] = [
  { heading: "强化责任落实，凝聚齐抓共管合力", domains: ["responsibility", "grassroots"] },
  { heading: "强化监督管理，防范化解火灾风险", domains: ["fires", "inspections", "hazards"] },
  { heading: "强化队伍管理，加强政治和作风建设", domains: ["party", "integrity", "team"] },
  { heading: "强化练兵备战，履行灭火救援职责", domains: ["training", "alarms"] },
  { heading: "强化宣传引导，普及消防安全知识", domains: ["publicity"] },
  { heading: "强化综合保障，服务经济社会发展", domains: ["support", "epidemic", "service", "honours"] },
];

/** A year told under run-in （一） heads, then problems by heading and the plan of the next year by heading. */
export const brigadeYearPlan: Outline = {
  id: "brigade-year-plan",
  title: (desk) => `${periodName(desk.period)}工作总结`,
  write: (desk) =>
    framed(desk, {
      opening: "full",
      words: "主要工作报告",
      style: "run-in",
      parts: [
        part(
          `${periodName(desk.period)}工作开展情况`,
          [],
          [...HEADS.map((head) => headPart(desk, head, plainly)), otherWork(desk, "统筹推进其他工作", plainly)],
        ),
        problems(desk, "存在的问题和不足"),
        plans(desk, `${nextWords(desk.period)}工作计划`),
      ],
    }),
};
