import { mayAct } from "../../domain/desk/rights.js";
import { pageOf } from "../../domain/browse/page.js";
import { longId, shortId } from "../../domain/short-id.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { press, say, short, type Arg, type ButtonSpec, type Screen } from "../screen.js";
import type { DeskFacts, Here, Next, StaffMember } from "./facts.js";
import { onlyWithProject, projectIn, titleLine } from "./works-draft.js";

const PER_PAGE = 6;
const NAME = 40;

const inCharge = (at: Here): StaffMember | undefined => at.facts.works.inCharge.get(projectIn(at)?.id ?? 0);

const nameOf = ({ name }: StaffMember): Arg => (name ? short(name, NAME) : say("staff-somebody"));

/** Whoever has the right itself, and is not only in charge. */
const directs = (at: Here): boolean => mayAct(at.facts.person, "works", projectIn(at)?.area);

/** Who is in charge; for organizers alone. */
export function chargeButton(at: Here): ButtonSpec[] {
  if (!directs(at)) return [];
  const who = inCharge(at);
  const label = who ? say("button-in-charge", { name: nameOf(who) }) : say("button-nobody-in-charge");
  return [press(label, "charge")];
}

const put = (at: Here, person: string | null): Next => ({
  act: call("put-in-charge", { project: projectIn(at)?.number ?? 0, person }),
  done: { step: "work-step", notice: say(person === null ? "works-charge-taken" : "works-charge-given") },
});

/** ORG-8: who tells of the works besides organizers, and hears when nothing was said for long. */
export const workChargeStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  show: (at): Screen => {
    const { staff } = at.facts.works;
    const page = pageOf(staff, PER_PAGE, Number(at.answers["staffPage"] ?? 1));
    const who = inCharge(at);
    return {
      id: "ORG-8",
      lines: [
        titleLine(at),
        who ? say("works-charge-is", { name: nameOf(who) }) : say("works-charge-nobody"),
        say("works-charge-how"),
      ],
      buttons: [
        ...page.items.map((one, index) => [
          press(
            say("button-put-in-charge", {
              number: (page.number - 1) * PER_PAGE + index + 1,
              name: nameOf(one),
            }),
            "put",
            shortId(one.id),
          ),
        ]),
        turnRow(page),
        who ? [press(say("button-take-charge-away"), "nobody")] : [],
      ],
    };
  },
  on: {
    put: (at) => put(at, longId(at.arg) ?? ""),
    nobody: (at) => put(at, null),
    page: ({ arg }) => ({ set: { staffPage: arg } }),
  },
  divert: (at) => onlyWithProject(at) ?? (directs(at) ? undefined : { step: "work-step" }),
};
