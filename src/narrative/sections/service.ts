import { writeGroups } from "../groups.ts";
import type { TypedGroup, TypedSection } from "./typed.ts";

const groups: readonly TypedGroup[] = [
  {
    topic: "开展志愿服务",
    lead: "组织指战员参与社会公益",
    rows: [
      ["service-volunteers", "service-projects", "service-hours"],
      [
        "service-civilised-city-activities",
        "service-small-ads-removed",
        "service-cleaned-area",
        "service-health-boards",
      ],
    ],
  },
  {
    topic: "做好抗旱送水",
    lead: "针对群众用水需求",
    rows: [
      ["service-water-deliveries", "service-water-vehicles", "service-water-personnel", "service-water-tons"],
      ["service-water-residents", "service-water-livestock", "service-irrigated-land"],
    ],
  },
];

/** 社会服务: volunteers, then water. */
export const service: TypedSection = {
  id: "service",
  topic: "服务地方和群众",
  write: (desk) => writeGroups(desk, groups),
};
