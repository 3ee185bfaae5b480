import { checkWhole, isAsked } from "../../domain/asked-fields.js";
import { hasUnsentChange, type Proposal, type ProposalText } from "../../domain/proposal.js";
import { call } from "../acts.js";
import { barredLines } from "../barred-words.js";
import type { Go, ScreenStep } from "../flow.js";
import { answerLines as answerOfStaff } from "../mine/view.js";
import { inRows } from "../paging.js";
import { themeName } from "../process-words.js";
import {
  day,
  gap,
  press,
  primary,
  quote,
  say,
  type Arg,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import { choiceRow } from "../settings/messages.js";
import { nameOf } from "../together/facts.js";
import {
  heading,
  onlyWhileWriting,
  onward,
  openId,
  type Here,
  type Next,
  type ProposeFacts,
} from "./facts.js";
import { addPhoto } from "./photos.js";
import { closeLines } from "./similar.js";
import { photoLines, placeWords } from "./words.js";

/** PRO-7: the whole of it as staff will read it, every answer changeable. */
function review({ facts }: Here): Screen {
  const { proposal } = facts;
  if (!proposal) return { id: "PRO-7", lines: [say("refusal-proposal-gone")] };
  return {
    id: "PRO-7",
    lines: [
      proposal.number === undefined
        ? heading(facts, "review")
        : say("propose-review-change", { number: String(proposal.number) }),
      ...answerLines(facts, proposal),
      ...staffLines(facts, proposal),
      ...similarLines(facts, proposal),
      gap,
      whatNext(facts, proposal),
      ...(facts.as === "author" ? barredLines(facts.process, "propose") : []),
    ],
    buttons: [
      ...changeButtons(facts, proposal),
      similarLines(facts, proposal).length > 0 ? [press(say("button-see-similar"), "similar")] : [],
      ...(facts.as === "author" ? sendButton(proposal) : []),
    ],
    nav: "wizard",
  };
}

const said = (value: Arg | undefined): Arg => value ?? say("proposal-not-said");

/** What is asked, and what was said when it was. */
function answerLines(facts: ProposeFacts, { text, showName }: Proposal): Line[] {
  const { process, person, as } = facts;
  const [where, theme] = [placeWords(process, text), themeName(process, text.theme)];
  return [
    say("propose-title-line", { title: text.title ?? "" }),
    quote(text.body ?? ""),
    ...((where ?? isAsked(process, "place")) ? [say("proposal-where", { address: said(where) })] : []),
    ...((theme ?? isAsked(process, "theme")) ? [say("proposal-theme", { value: said(theme) })] : []),
    ...photosSaid(facts, text),
    ...(as === "author" ? [nameLine(person, showName)] : []),
  ];
}

function photosSaid({ process }: ProposeFacts, { photos }: ProposalText): Line[] {
  if (photos.length > 0) return photoLines(photos);
  return isAsked(process, "photos") ? [say("proposal-no-photos")] : [];
}

const nameLine = ({ name }: ProposeFacts["person"], showName: boolean): Line =>
  showName && name !== undefined ? say("proposal-name-shown", { name }) : say("proposal-name-hidden");

/** What staff asked for stays in sight while it is written. */
function staffLines({ process }: ProposeFacts, proposal: Proposal): Line[] {
  return proposal.standing.state === "changes-asked" ? [gap, ...answerOfStaff({ process }, proposal)] : [];
}

/** PRO-4, where a form left no moment to ask. */
function similarLines(facts: ProposeFacts, { standing, closeOnes }: Proposal): Line[] {
  if (facts.close.length === 0 || standing.state !== "draft" || closeOnes) return [];
  return [gap, say("similar-ask"), ...closeLines(facts)];
}

function whatNext({ process, as, firstAuthor }: ProposeFacts, { standing }: Proposal): Line {
  const days = process.rules.proposals.readWithinWorkingDays;
  if (as === "co-author") return say("together-first-sends", { name: nameOf({ name: firstAuthor }) });
  if (standing.state === "draft") return say("propose-review-then", { days });
  if (!hasUnsentChange(standing)) return say("propose-change-none");
  return standing.state === "public"
    ? say("propose-change-public", { days })
    : say("propose-change-then", { days });
}

function changeButtons({ process, capabilities, as }: ProposeFacts, proposal: Proposal): ButtonSpec[][] {
  const name = as === "author" ? [nameButton(proposal)] : [];
  const some = proposal.text.photos.length > 0;
  const photos = some || isAsked(process, "photos") ? [press(say("button-change-photos"), "photos")] : [];
  if (capabilities.forms)
    return [
      [press(say("button-change-answers"), "form")],
      [...(capabilities.formPhotos && !some ? [] : photos), ...name],
    ];
  return inRows(
    [
      press(say("button-change-title"), "title"),
      press(say("button-change-text"), "text"),
      ...(isAsked(process, "place") ? [press(say("button-change-place"), "place")] : []),
      ...(isAsked(process, "theme") ? [press(say("button-change-theme"), "theme")] : []),
      ...photos,
      ...name,
    ],
    2,
  );
}

const nameButton = ({ showName }: Proposal): ButtonSpec =>
  showName ? press(say("button-name-shown"), "name", "off") : press(say("button-name-hidden"), "name", "on");

function sendButton({ standing }: Proposal): ButtonSpec[][] {
  if (standing.state === "draft") return [[primary(say("button-send-proposal"), "send")]];
  return hasUnsentChange(standing) ? [[primary(say("button-send-change"), "send")]] : [];
}

const send = (at: Here): Next => ({
  act: call("submit-proposal", { proposal: openId(at) }),
  done: (_at, outcome): Go => ({ step: "sent", set: { ...outcome, proposal: openId(at) }, clear: true }),
});

const showName = (at: Here): Next => ({
  act: call("show-name", { proposal: openId(at), on: at.arg === "on" }),
  done: { toast: say(at.arg === "on" ? "toast-name-shown" : "toast-name-hidden") },
});

/** A proposal is reviewed once all that it cannot do without is there. */
function divert(at: Here): Go | undefined {
  const { text } = at.facts.proposal ?? {};
  return (
    onlyWhileWriting(at) ?? (text && checkWhole(at.facts.process, text).ok ? undefined : onward(at.facts))
  );
}

export const reviewStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  show: review,
  on: {
    form: { step: "write" },
    similar: { step: "similar" },
    title: { step: "write", asking: "title" },
    text: { step: "write", asking: "body" },
    place: { step: "place" },
    theme: { step: "theme" },
    photos: { step: "photos" },
    name: showName,
    send,
  },
  photo: addPhoto,
  divert,
};

const dayOf = (at: unknown): Arg => (typeof at === "string" ? day(new Date(at)) : "");

/** PRO-8: a message of its own, with what comes next and by when. */
function sent({ facts, answers }: Here): Screen {
  const number = String(answers["number"]);
  const args = { number, on: dayOf(answers["at"]), by: dayOf(answers["by"]) };
  return {
    id: "PRO-8",
    lines: [say(answers["isNew"] === false ? "propose-sent-change" : "propose-sent", args)],
    buttons: [
      [press(say("button-see-proposal"), "see"), press(say("button-write-another"), "another")],
      choiceRow(facts),
    ],
    nav: "home",
    fresh: true,
    previously: [say("propose-sent-before", { number })],
  };
}

export const sentStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-sent") },
  show: sent,
  on: {
    see: ({ answers }) => ({
      flow: "mine",
      step: "view",
      set: { proposal: answers["proposal"] },
      clear: true,
    }),
    another: { step: "gate" },
  },
};
