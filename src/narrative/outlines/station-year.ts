import type { Head } from "../compose.ts";
import { headPart, otherWork } from "../compose.ts";
import { framed, plans, problems } from "../frame.ts";
import { block, chainedTogether, part } from "../layout.ts";
import { periodName } from "../../model/period.ts";
import type { Outline } from "../outline.ts";

const HEADS: readonly Head[] = [
  { heading: "坚持政治建站，加强党支部和思想作风建设", domains: ["party", "integrity"] },
  { heading: "坚持练战一体，做好执勤备战和灭火救援", domains: ["training", "alarms", "fires"] },
  { heading: "坚持从严治站，抓好队伍日常管理", domains: ["team", "honours"] },
  {
    heading: "坚持防消结合，参与火灾防范和宣传",
    domains: ["responsibility", "inspections", "hazards", "grassroots", "publicity"],
  },
  { heading: "坚持强化保障，服务驻地群众", domains: ["support", "epidemic", "service"] },
];

/** A station's year as a speech: a salutation, run-in heads, 一是 二是 within one paragraph. */
export const stationYear: Outline = {
  id: "station-year",
  title: (desk) => `${periodName(desk.period)}工作总结`,
  write: (desk) => [
    block("salutation", ["各位领导、同志们："]),
    ...framed(desk, {
      opening: "full",
      words: "主要工作汇报",
      style: "run-in",
      parts: [
        part(
          "主要工作情况",
          [],
          [
            ...HEADS.map((head) => headPart(desk, head, chainedTogether)),
            otherWork(desk, "坚持统筹兼顾，推进其他工作", chainedTogether),
          ],
        ),
        problems(desk, "存在的问题"),
        plans(desk, "下一步工作打算"),
      ],
    }),
  ],
};
