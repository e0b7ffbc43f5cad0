import type { Head } from "../compose.ts";
import { headPart, otherWork } from "../compose.ts";
import { framed, plans, problems } from "../frame.ts";
import { chained, part } from "../layout.ts";
import { periodName } from "../../model/period.ts";
import type { Outline } from "../outline.ts";

const HEADS: readonly Head[] = [
  { heading: "坚持党建统领，筑牢队伍政治根基", domains: ["party", "integrity"] },
  { heading: "坚持从严治队，深化队伍管理和练兵备战", domains: ["team", "training", "honours"] },
  { heading: "坚持应急为民，做好灭火和应急救援", domains: ["alarms", "fires"] },
  { heading: "坚持综合施策，推进社会面火灾防控", domains: ["responsibility", "inspections", "hazards", "grassroots"] },
  { heading: "坚持宣教并举，开展消防宣传培训", domains: ["publicity"] },
  { heading: "坚持强基固本，做好保障服务", domains: ["support", "epidemic", "service"] },
];

/** One part of work under （一） heads, each a chain of 一是 二是 paragraphs. */
export const brigadeHalfYear: Outline = {
  id: "brigade-half-year",
  title: (desk) => `${periodName(desk.period)}工作总结`,
  write: (desk) =>
    framed(desk, {
      opening: "full",
      words: "工作情况总结",
      style: "own-line",
      parts: [
        part(
          "主要工作开展情况",
          [],
          [
            ...HEADS.map((head) => headPart(desk, head, chained)),
            otherWork(desk, "坚持统筹兼顾，推进其他重点工作", chained),
          ],
        ),
        problems(desk),
        plans(desk),
      ],
    }),
};
