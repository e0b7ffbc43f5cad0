import type { Head } from "../compose.ts";
import { headPart, otherWork, themePart } from "../compose.ts";
import { framed, problemsAndPlans } from "../frame.ts";
import { plainly } from "../layout.ts";
import { periodName } from "../../model/period.ts";
import type { Outline } from "../outline.ts";

const PARTS: readonly (readonly [heading: string, heads: readonly Head[]])[] = [
  [
    "抓班子、带队伍、正风气，推进政治建设",
    [
      { heading: "推进党的组织和思想建设", domains: ["party"] },
      { heading: "推进党风廉政建设", domains: ["integrity"] },
      { heading: "推进队伍正规化管理", domains: ["team"] },
    ],
  ],
  [
    "抓训练、强备战、保处置，履行救援职责",
    [
      { heading: "开展实战化训练", domains: ["training"] },
      { heading: "处置各类警情", domains: ["alarms"] },
    ],
  ],
  [
    "抓责任、严监管、治隐患，防控火灾风险",
    [
      { heading: "分析火灾情况", domains: ["fires"] },
      { heading: "推动责任落实", domains: ["responsibility"] },
      { heading: "加强监督执法和隐患治理", domains: ["inspections", "hazards"] },
      { heading: "充实基层消防力量", domains: ["grassroots"] },
      { heading: "开展消防宣传教育", domains: ["publicity"] },
    ],
  ],
  [
    "抓保障、办实事、树形象，服务发展大局",
    [
      { heading: "落实综合保障", domains: ["support"] },
      { heading: "参与疫情防控", domains: ["epidemic"] },
      { heading: "服务群众生产生活", domains: ["service"] },
      { heading: "开展争先创优", domains: ["honours"] },
    ],
  ],
];

/** The long report of a year: four parts of work, a fifth of problems and plans. */
export const brigadeYear: Outline = {
  id: "brigade-year",
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
        otherWork(desk, "统筹做好其他工作", plainly),
        problemsAndPlans(desk, "存在的问题和下步打算"),
      ],
    }),
};
