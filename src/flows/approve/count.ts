import { pageOf } from "../../domain/browse/page.js";
import { shortHash } from "../../domain/short-hash.js";
import { call } from "../acts.js";
import { only } from "../desk/only.js";
import { reasonStep } from "../desk/reason.js";
import type { Go, Run, ScreenStep } from "../flow.js";
import { stepsOf } from "../look/counted.js";
import { pageWords } from "../look/items.js";
import { standingLine } from "../look/standing-words.js";
import { turnRow } from "../paging.js";
import { boxTitle, joined } from "../process-words.js";
import {
  danger,
  gap,
  moment,
  press,
  primary,
  quote,
  say,
  short,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import {
  announcedDay,
  asSeen,
  chosen,
  toPublish,
  type ApproveFacts,
  type CountToApprove,
  type Here,
  type Next,
} from "./facts.js";
import { approvalWords, standingLines, subject, winnersLine } from "./words.js";

/** Projects of a ranking, or boxes, on one screen, however long their titles are. */
const PER_PAGE = 6;

/** Winners of a box where all boxes are listed. */
const WINNERS = 300;

/** ORG-7: the whole result before anybody else sees it; of all boxes at once, what each decides. */
function count(at: Here): Screen {
  const counts = chosen(at);
  const [only] = counts;
  return only && counts.length === 1 ? oneCount(at, only) : allCounts(at, counts);
}

function oneCount(at: Here, shown: CountToApprove): Screen {
  const { process } = at.facts;
  const page = pageOf(shown.result.standings, PER_PAGE, Number(at.answers["place"] ?? 1));
  return {
    id: "ORG-7",
    lines: [
      say("approve-title", { area: subject(at) }),
      ...standingLines(at, shown),
      ...(shown.fingerprint ? [say("approve-fingerprint", { hash: shortHash(shown.fingerprint) })] : []),
      ...pageWords(page),
      gap,
      ...page.items.map((standing) => standingLine(process, shown, shown.result, standing)),
    ],
    buttons: [
      turnRow(page),
      [press(say("button-count-log"), "counted"), press(say("button-count-again"), "again")],
      shown.turnout ? [press(say("button-took-part"), "took-part")] : [],
      ...actions(at),
    ],
  };
}

function allCounts(at: Here, counts: readonly CountToApprove[]): Screen {
  const { process } = at.facts;
  const page = pageOf(counts, PER_PAGE, Number(at.answers["place"] ?? 1));
  return {
    id: "ORG-7",
    lines: [
      say("approve-title", { area: subject(at) }),
      ...pageWords(page),
      ...page.items.flatMap((shown) => [
        gap,
        joined([
          boxTitle(process, shown),
          say("results-voters", { voters: shown.result.voters }),
          approvalWords(process, shown),
        ]),
        quote(short(winnersLine(process, shown.result), WINNERS)),
      ]),
    ],
    buttons: [turnRow(page), ...actions(at)],
  };
}

/** What may be done with the counts on the screen: each of them with those it still makes sense for. */
const toApprove = (at: Here): readonly CountToApprove[] =>
  chosen(at).filter(({ byMe, publishAt }) => !byMe && !publishAt);

const planned = (at: Here): readonly CountToApprove[] => chosen(at).filter(({ publishAt }) => publishAt);

function actions(at: Here): ButtonSpec[][] {
  const day = announcedDay(at);
  const ready = toPublish(at).length > 0;
  return [
    toApprove(at).length > 0
      ? [(ready ? press : primary)(say("button-approve", { count: toApprove(at).length }), "approve")]
      : [],
    ready ? [danger(say("button-publish-now"), "publish")] : [],
    ready && day ? [press(say("button-publish-at", { at: moment(day) }), "plan")] : [],
    planned(at).length > 0 ? [press(say("button-cancel-publication"), "cancel")] : [],
  ];
}

const stays = (): Go => ({ step: "count" });

const approve = (at: Here): Next => ({
  act: call("approve-results", { counts: asSeen(at, toApprove(at)) }),
  done: (now) => ({ notice: toPublish(now).length > 0 ? say("approve-enough") : say("approve-one-more") }),
  refused: (now) => (chosen(now).length > 0 ? stays() : { step: "list" }),
});

const cancel = (at: Here): Run<ApproveFacts> => ({
  act: call("cancel-publication", { counts: asSeen(at, planned(at)), why: at.arg }),
  done: { step: "count", notice: say("approve-cancelled") },
  refused: () => ({ step: "list" }),
});

/** What a new count would void: whoever relies on it has to read why. */
const isUsed = (at: Here): boolean =>
  chosen(at).some(({ approvedBy, publishAt }) => approvedBy.length > 0 || publishAt);

/** A colleague may approve it in the same moment: then a reason is asked for all the same. */
const countAgain = (at: Here, why?: string): Run<ApproveFacts> => ({
  act: call("correct-results", {
    box: chosen(at)[0]?.box ?? 0,
    note: {},
    ...(why !== undefined && { why }),
  }),
  done: { step: "list", notice: say("approve-counting-again") },
  refused: (_now, { code }) => ({ step: code === "reason-missing" ? "again" : "list" }),
});

const again = (at: Here): Next => (isUsed(at) ? { step: "again" } : countAgain(at));

/** What waited is published, or counted again. */
const onlyWaiting = (at: Here): Go | undefined =>
  only("results")(at) ?? (chosen(at).length > 0 ? undefined : { step: "list" });

export const countStep: ScreenStep<ApproveFacts> = {
  kind: "screen",
  over: { title: say("over-results") },
  show: count,
  on: {
    approve,
    publish: { step: "sure" },
    plan: { step: "plan" },
    cancel: { step: "cancel" },
    again,
    counted: { step: "counted", set: { logPage: undefined } },
    "took-part": { step: "took-part" },
    page: ({ arg }) => ({ set: { place: arg } }),
  },
  divert: onlyWaiting,
};

/** Why it is not published after all, for those who approved it. */
export const cancelStep = reasonStep<ApproveFacts>({
  id: "ORG-7",
  title: say("over-cancel-publication"),
  lines: (at) => [say("approve-title", { area: subject(at) })],
  given: cancel,
  divert: (at) => onlyWaiting(at) ?? (planned(at).length > 0 ? undefined : { step: "count" }),
});

/** Why it is counted again, for those who approved it, and what they lose. */
export const againStep = reasonStep<ApproveFacts>({
  id: "ORG-7",
  title: say("over-count-again"),
  lines: (at) => [say("approve-title", { area: subject(at) }), ...chosen(at).flatMap(lostLines)],
  given: (at) => countAgain(at, at.arg),
  divert: (at) => onlyWaiting(at) ?? (chosen(at).length === 1 && isUsed(at) ? undefined : { step: "count" }),
});

const lostLines = ({ approvedBy, publishAt }: CountToApprove): Line[] => [
  ...(approvedBy.length > 0 ? [say("approve-again-approvals", { count: approvedBy.length })] : []),
  ...(publishAt ? [say("approve-again-plan", { at: moment(publishAt) })] : []),
];

/** Every step of the count. */
function counted(at: Here): Screen {
  const [shown] = chosen(at);
  const { process } = at.facts;
  if (!shown) return { id: "ORG-7", lines: [say("approve-none")] };
  const { page, lines } = stepsOf(shown.result, process, at.answers["logPage"]);
  return {
    id: "ORG-7",
    lines: [say("approve-title", { area: subject(at) }), ...lines],
    buttons: [turnRow(page)],
  };
}

export const countedStep: ScreenStep<ApproveFacts> = {
  kind: "screen",
  over: { title: say("over-results") },
  show: counted,
  on: { page: ({ arg }) => ({ set: { logPage: arg } }) },
  divert: onlyWaiting,
};
