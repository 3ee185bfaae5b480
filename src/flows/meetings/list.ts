import { maySomewhere } from "../../domain/desk/rights.js";
import { pageOf } from "../../domain/browse/page.js";
import { WHOLE_CITY } from "../../domain/process.js";
import { shortId } from "../../domain/short-id.js";
import { isOver } from "../../domain/workshop.js";
import type { ScreenStep } from "../flow.js";
import { pageWords } from "../look/items.js";
import { turnRow } from "../paging.js";
import { noPublicReason } from "../public-reason.js";
import { areaName, joined } from "../process-words.js";
import { instant, local, press, primary, say, short, type ButtonSpec, type Screen } from "../screen.js";
import type { Here, MeetingFacts } from "./facts.js";
import { whenAndWhere } from "./words.js";

const NAME = 36;

/** Of one's own district and the whole city; of all, where one has none or asked for them. */
function shownTo({ facts: { workshops, person }, answers }: Here): MeetingFacts["workshops"] {
  if (person.area === undefined || answers["everywhere"] === true) return workshops;
  return workshops.filter(({ area }) => area === person.area || area === WHOLE_CITY);
}

/** LAB-1: where people meet, the next one first. */
function list(at: Here): Screen {
  const { facts, answers } = at;
  const { process, person, now } = facts;
  const shown = shownTo(at);
  const page = pageOf(shown, facts.capabilities.itemsPerPage, Number(answers["page"] ?? 1));
  const hasOthers = shown.length < facts.workshops.length;
  const isNarrow = person.area !== undefined && answers["everywhere"] !== true;
  return {
    id: "LAB-1",
    lines: [
      joined([
        isNarrow
          ? say("workshops-in", { area: areaName(process, person.area) })
          : say("workshops-everywhere"),
        ...pageWords(page),
      ]),
      ...(shown.length === 0 ? [say("workshops-none")] : []),
    ],
    items: page.items.map((workshop) => ({
      line: joined([
        local(workshop.name),
        ...whenAndWhere(workshop),
        ...(isNarrow ? [] : [areaName(process, workshop.area)]),
        ...(workshop.cancelled
          ? [say("workshop-is-cancelled")]
          : isOver(workshop.at, now)
            ? [say("workshop-is-over")]
            : workshop.own === "coming"
              ? [say("workshop-you-come")]
              : workshop.own === "waiting"
                ? [say("workshop-you-wait")]
                : []),
      ]),
      button: press(
        joined([short(local(workshop.name), NAME), instant(workshop.at, "day")]),
        "open",
        shortId(workshop.id),
      ),
      beside: [press(say("button-see-workshop"), "open", shortId(workshop.id))],
    })),
    buttons: [
      turnRow(page),
      hasOthers ? [press(say("button-all-workshops"), "everywhere")] : [],
      publishRow(facts),
    ],
  };
}

const publishRow = ({ person }: MeetingFacts): ButtonSpec[] =>
  maySomewhere(person, "workshops") ? [primary(say("button-publish-workshop"), "publish")] : [];

export const listStep: ScreenStep<MeetingFacts> = {
  kind: "screen",
  show: list,
  on: {
    open: ({ arg }) => ({ step: "workshop", set: { workshop: arg } }),
    page: ({ arg }) => ({ set: { page: arg } }),
    everywhere: { set: { everywhere: true, page: undefined } },
    publish: ({ facts }) => ({ step: "publish", set: { ...NOTHING_TYPED(facts), workshop: undefined } }),
  },
};

/** Nothing of another workshop is left in the forms. */
export const NOTHING_TYPED = (facts: Pick<MeetingFacts, "languages">): Record<string, undefined> => ({
  name: undefined,
  at: undefined,
  area: undefined,
  place: undefined,
  access: undefined,
  capacity: undefined,
  title: undefined,
  body: undefined,
  where: undefined,
  ...noPublicReason(facts),
  ...Object.fromEntries(
    facts.languages.flatMap(({ tag }) => [
      [`name-${tag}`, undefined],
      [`minutes-${tag}`, undefined],
    ]),
  ),
});
