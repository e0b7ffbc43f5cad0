import { writeGroups } from "../groups.ts";
import type { Clause } from "../phrases.ts";
import { isEmpty, lead, NOTHING, sentence } from "../phrases.ts";
import { comparedBothWays } from "../remarks.ts";
import { strandsOf } from "../strands.ts";
import { rectificationRate } from "./rectification.ts";
import type { TypedDesk, TypedGroup, TypedSection } from "./typed.ts";

const groups: readonly TypedGroup[] = [
  {
    topic: "开展突出风险专项整治",
    lead: "紧盯突出火灾风险",
    rows: [
      ["hazards-passages-cleared", "hazards-communities-unblocked", "hazards-parking-spaces", "hazards-litigation"],
      [
        "hazards-e-bike-cases",
        "hazards-e-bikes-removed",
        "hazards-charging-sheds",
        "hazards-charging-ports",
        "hazards-alarm-communities",
        "hazards-alarm-lifts",
      ],
      [
        "hazards-self-built-houses",
        "hazards-self-built-houses-rate",
        "hazards-small-places",
        "hazards-small-places-rate",
        "hazards-colour-steel-removed",
      ],
      [
        "hazards-rewired-houses",
        "hazards-renewal-areas-planned",
        "hazards-renewal-areas-done",
        "hazards-resettlement-sites",
      ],
    ],
  },
];

/** Found and rectified stand in the chain of 检查, which is written first; here they are told when that has not been. */
function stock(desk: TypedDesk): readonly Clause[] {
  const rows = (ids: readonly Parameters<TypedDesk["tell"]>[0][]): readonly Clause[] =>
    strandsOf(
      desk,
      ids.map((id) => desk.facts.metric(id)),
    );
  const chain = rows(["hazards-found", "hazards-rectified"]);
  const onTime = desk.settings.rectificationRate === "on-time" ? null : desk.figure("rectification-rate-on-time");
  const spot = rows(["hazards-rectified-on-spot"]);
  const due = rows(["hazards-due", "hazards-rectified-on-time"]);
  const perUnit = desk.length === "full" ? desk.figureAmount(desk.figure("hazards-per-unit")) : NOTHING;
  const opening = desk.tell("hazards-opening");
  const closing = desk.tell("hazards-closing", "期末尚未整改火灾隐患");
  return [
    sentence(chain),
    rectificationRate(desk),
    sentence([...spot, ...rows(["hazards-rectified-of-found", "hazards-self-rectified"])]),
    sentence([...due, due.length < 2 ? NOTHING : lead("按期整改率为", desk.figureAmount(onTime))]),
    sentence([
      opening,
      closing,
      isEmpty(closing) ? NOTHING : comparedBothWays(desk, desk.item("hazards-closing")),
      desk.tell("hazards-overdue", "其中逾期未整改"),
    ]),
    sentence([lead("平均每家单位发现隐患", perUnit)]),
  ];
}

/** 隐患: how far the hazards are cleared, then the special drives. */
export const hazards: TypedSection = {
  id: "hazards",
  topic: "督促整改火灾隐患",
  write: (desk) => {
    const sentences = stock(desk).filter((clause) => !isEmpty(clause));
    const first = sentences.length === 0 ? [] : [{ topic: "跟踪督促隐患整改", sentences }];
    return desk.length === "brief" ? first : [...first, ...writeGroups(desk, groups)];
  },
};
