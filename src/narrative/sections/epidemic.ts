import { writeGroups } from "../groups.ts";
import type { TypedGroup, TypedSection } from "./typed.ts";

const groups: readonly TypedGroup[] = [
  {
    topic: "参与疫情防控",
    lead: "服从疫情防控统一调度",
    rows: [
      ["epidemic-disinfections", "epidemic-vehicles", "epidemic-personnel"],
      ["epidemic-disinfection-hours", "epidemic-disinfected-area", "epidemic-protective-items", "epidemic-agents"],
      ["epidemic-supplies-moved", "epidemic-remote-advice"],
      [
        "epidemic-media-central",
        "epidemic-media-provincial",
        "epidemic-media-city",
        "epidemic-media-county",
        "epidemic-views",
      ],
    ],
  },
];

/** 防疫: what was disinfected with what, what was moved, who reported it. */
export const epidemic: TypedSection = {
  id: "epidemic",
  topic: "参与疫情防控",
  write: (desk) => writeGroups(desk, groups),
};
