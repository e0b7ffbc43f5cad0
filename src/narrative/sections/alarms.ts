import type { Clause } from "../phrases.ts";
import { isEmpty, join, lead, listing, NOTHING, say, sentence } from "../phrases.ts";
import { comparedBothWays, largestPart, peak, together } from "../remarks.ts";
import { strandsOf } from "../strands.ts";
import type { TypedDesk, TypedSection } from "./typed.ts";

const KINDS = [
  "alarms-fire",
  "alarms-rescue",
  "alarms-social-aid",
  "alarms-rescue-with-aid",
  "alarms-duty",
  "alarms-antiterror",
  "alarms-other",
] as const;

const HELPED = ["alarms-rescued", "alarms-evacuated", "alarms-property-saved"] as const;

/** 上半年，大队共接警出动305起，同比增加5.2%，其中火灾扑救98起、抢险救援70起. */
function calls(desk: TypedDesk): Clause {
  const total = desk.tell("alarms-total", `${desk.us}共接警出动`);
  const item = desk.item("alarms-total");
  const kinds = listing([
    desk.tell("alarms-fire"),
    desk.tell("alarms-rescue"),
    desk.tell("alarms-social-aid"),
    desk.tell("alarms-rescue-with-aid"),
    desk.tell("alarms-duty"),
    desk.tell("alarms-antiterror"),
    desk.tell("alarms-other"),
  ]);
  const opener = isEmpty(total) && isEmpty(kinds) ? "" : desk.opener();
  if (isEmpty(total)) return sentence([lead(`${opener}${desk.us}共承担`, kinds)]);
  return sentence([say(opener, total), comparedBothWays(desk, item), lead("其中", kinds)]);
}

function ofWhich(desk: TypedDesk): Clause {
  const forest = lead("火灾扑救中，", desk.tell("alarms-forest"));
  return sentence([forest, lead("其他出动中，", desk.tell("alarms-false"))], "；");
}

/** 累计出动车辆459辆次、人员2545人次，抢救被困人员23人，… */
function forces(desk: TypedDesk): Clause {
  const dispatches = desk.tell("alarms-dispatches");
  const vehicles = desk.tell("alarms-vehicles");
  const people = desk.tell("alarms-personnel", isEmpty(vehicles) ? undefined : "人员");
  const rescued = strandsOf(
    desk,
    (["alarms-trapped", "alarms-rescued", "alarms-evacuated", "alarms-rescued-and-evacuated"] as const).map((id) =>
      desk.facts.metric(id),
    ),
  );
  const saved = join([desk.tell("alarms-property-saved"), desk.tell("alarms-property-protected")], "，");
  const sent = join([dispatches, join([vehicles, people], "、")], "，");
  return sentence([lead("累计", sent), ...rescued, saved]);
}

function remarks(desk: TypedDesk): readonly Clause[] {
  const compared = desk.length === "full" ? [...KINDS, ...HELPED] : KINDS;
  const comparison =
    desk.length === "brief"
      ? NOTHING
      : together(
          desk,
          compared.map((id) => (desk.speaks(desk.facts.metric(id)) ? desk.item(id) : null)),
        );
  const largest = largestPart(desk, "alarms-total", KINDS);
  const structure = [
    largest === null ? NOTHING : say("从构成看，", largest.item.noun, "最多，占接警出动总数的", largest.share),
    lead("从时段看，", peak(desk, "alarms-total")),
  ];
  return [sentence([comparison]), sentence(structure, "；")];
}

function averages(desk: TypedDesk): Clause {
  if (desk.length !== "full") return NOTHING;
  const perAlarm = [desk.figure("vehicles-per-alarm"), desk.figure("people-per-alarm")];
  const [vehicles = NOTHING, people = NOTHING] = perAlarm.map((item) => desk.figureAmount(item));
  return sentence([
    lead("日均接警出动", desk.figureAmount(desk.figure("alarms-per-day"))),
    lead("平均每起", join([lead("出动车辆", vehicles), lead(isEmpty(vehicles) ? "出动人员" : "人员", people)], "、")),
    lead("平均每辆车出动人员", desk.figureAmount(desk.figure("people-per-vehicle"))),
  ]);
}

/** 接警: total → kinds → vehicles and people → rescued and evacuated → property → comparison (domain rules, sentence order). */
export const alarms: TypedSection = {
  id: "alarms",
  topic: "做好灭火和应急救援",
  write: (desk) => {
    const own = desk.tell("alarms-own-casualties");
    const sentences = [calls(desk), ofWhich(desk), forces(desk), sentence([own]), ...remarks(desk), averages(desk)];
    const said = sentences.filter((clause) => !isEmpty(clause));
    return said.length === 0 ? [] : [{ topic: "做好接处警工作", sentences: said }];
  },
};
