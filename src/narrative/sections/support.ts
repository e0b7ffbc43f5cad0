import { writeGroups } from "../groups.ts";
import type { TypedGroup, TypedSection } from "./typed.ts";

const groups: readonly TypedGroup[] = [
  {
    topic: "落实经费保障",
    rows: [
      ["support-funds", "support-local-budget", "support-local-budget-increase", "support-local-budget-growth"],
      [
        "support-central-budget-funds",
        "support-central-special-funds",
        "support-central-hardship-funds",
        "support-provincial-hardship-funds",
        "support-linkage-and-cooperation-funds",
        "support-linkage-funds",
      ],
      ["support-resettlement-funds", "support-full-time-team-investment", "support-township-engine-investment"],
      ["support-own-repair-investment", "support-repaired-facilities"],
    ],
  },
  {
    topic: "推进队站和装备建设",
    lead: "对照队站装备建设标准",
    rows: [
      ["support-stations-built", "support-hydrants-built", "support-area-plans", "support-led-screens"],
      [
        "support-engines",
        "support-engines-on-duty",
        "support-engines-old",
        "support-engines-middle-aged",
        "support-engines-young",
        "support-engines-overage",
      ],
      ["support-engines-added", "support-engines-bought", "support-ladder-engines-bought"],
      ["support-townships-with-new-engines", "support-training-aids", "support-equipment-upgraded"],
    ],
  },
  {
    topic: "充实专业人员力量",
    lead: "着眼岗位用人需要",
    rows: [
      ["support-full-time-firefighters", "support-full-time-firefighters-secured"],
      ["support-drivers-trained", "support-drone-pilots-trained", "support-heavy-licences"],
    ],
  },
];

/** 保障: money, stations and engines, people. */
export const support: TypedSection = {
  id: "support",
  topic: "强化综合保障",
  write: (desk) => writeGroups(desk, groups),
};
