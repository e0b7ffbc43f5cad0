import type { Head } from "../compose.ts";
import { headPart, otherWork } from "../compose.ts";
import { framed, plans, problems } from "../frame.ts";
import { plainly } from "../layout.ts";
import { periodName } from "../../model/period.ts";
import type { Outline } from "../outline.ts";

const HEADS: readonly Head[] = [
  { heading: "灭火和应急救援", domains: ["alarms", "fires"] },
  { heading: "监督检查和隐患整改", domains: ["inspections", "hazards"] },
  { heading: "责任落实和基层治理", domains: ["responsibility", "grassroots"] },
  { heading: "宣传培训", domains: ["publicity"] },
  { heading: "队伍建设", domains: ["party", "integrity", "team", "training", "honours"] },
  { heading: "保障和服务", domains: ["support", "epidemic", "service"] },
];

/** 工作简报 of a month or quarter: short heads, no second level. */
export const brief: Outline = {
  id: "brief",
  title: (desk) => `${periodName(desk.period)}工作简报`,
  write: (desk) =>
    framed(desk, {
      opening: "plain",
      words: "工作情况通报",
      style: "own-line",
      parts: [
        ...HEADS.map((head) => headPart(desk, head, plainly)),
        otherWork(desk, "其他工作", plainly),
        problems(desk, "存在的问题"),
        plans(desk),
      ],
    }),
};
