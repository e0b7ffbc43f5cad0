import type { Head } from "../compose.ts";
import { headPart, otherWork, themePart } from "../compose.ts";
import { framed, plans, problems } from "../frame.ts";
import { plainly } from "../layout.ts";
import type { Outline } from "../outline.ts";
import { periodName } from "../../model/period.ts";

const PARTS: readonly (readonly [heading: string, heads: readonly Head[]])[] = [
  [
    "突出政治引领，抓好班子和队伍自身建设",
    [
      { heading: "加强党的建设", domains: ["party"] },
      { heading: "推进党风廉政建设", domains: ["integrity"] },
      { heading: "从严管理教育队伍", domains: ["team"] },
      { heading: "做好典型培树和争先创优", domains: ["honours"] },
    ],
  ],
  [
    "立足主责主业，做好执勤备战和应急救援",
    [
      { heading: "深化实战化练兵", domains: ["training"] },
      { heading: "做好灭火和应急救援", domains: ["alarms"] },
    ],
  ],
  [
    "围绕风险防控，推进火灾防范各项工作",
    [
      { heading: "掌握火灾形势", domains: ["fires"] },
      { heading: "推动消防安全责任落实", domains: ["responsibility"] },
      { heading: "加强监督检查和隐患整治", domains: ["inspections", "hazards"] },
      { heading: "夯实基层消防基础", domains: ["grassroots"] },
      { heading: "加强消防宣传培训", domains: ["publicity"] },
    ],
  ],
  [
    "强化综合保障，服务地方和群众",
    [
      { heading: "做好队伍综合保障", domains: ["support"] },
      { heading: "参与疫情防控", domains: ["epidemic"] },
      { heading: "开展社会服务", domains: ["service"] },
    ],
  ],
];

/** 一、 with （一） on lines of their own: the usual report of half a year and of one to so many months. */
export const brigadeHalfYearHeads: Outline = {
  id: "brigade-half-year-heads",
  title: (desk) => `${periodName(desk.period)}工作总结`,
  write: (desk) =>
    framed(desk, {
      opening: "full",
      words: "工作情况报告",
      style: "own-line",
      parts: [
        ...PARTS.map(([heading, heads]) =>
          themePart(
            heading,
            heads.map((head) => headPart(desk, head, plainly)),
          ),
        ),
        otherWork(desk, "统筹推进其他工作", plainly),
        problems(desk),
        plans(desk),
      ],
    }),
};
