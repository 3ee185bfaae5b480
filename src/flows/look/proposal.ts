import type { Go, ScreenStep } from "../flow.js";
import { areaName, joined, numberOf, themeName } from "../process-words.js";
import { inRows } from "../paging.js";
import {
  gap,
  list,
  press,
  primary,
  quote,
  say,
  type Arg,
  type ButtonSpec,
  type Screen,
  type ScreenImage,
} from "../screen.js";
import { collect, collectButton } from "../collect/from-card.js";
import { choiceRow } from "../settings/messages.js";
import { alternativeButtons, assessedLines } from "./assessed.js";
import { seeTalk, talkRow } from "./design-talk.js";
import { commentsButton, seeComments } from "./comments.js";
import { discussCard, discussRow } from "../together/discuss.js";
import type { Here, LookFacts, PublicProposal } from "./facts.js";
import { imagesOf, photosButton, preview, sendPhotos } from "./photos.js";
import { shareCard, type Shared } from "./share.js";
import { stateLine } from "./state-line.js";
import { support, supportButton, supportLines, unsupport } from "./support.js";

/** What fits a card besides its other lines; a longer text is folded. */
const FITS = 500;
/** Of those that went into one, so many can be opened from it. */
const MOST_MERGED = 4;

/** The public version of a proposal, or a kind word where there is none. */
function proposal({ facts, answers }: Here): Screen {
  const shown = facts.proposal;
  if (!shown) return unknown(String(answers["proposal"] ?? ""));
  return {
    id: "INF-6",
    lines: [
      say("card-title", { title: shown.title }),
      factsLine(facts, shown),
      stateLine(facts, shown),
      ...(shown.mergedInto === undefined ? supportLines(facts, shown) : []),
      ...(shown.merged.length === 0
        ? []
        : [say("proposal-with", { others: list(shown.merged.map(String)) })]),
      ...assessedLines(facts),
      gap,
      shown.body.length > FITS ? quote(shown.body) : shown.body,
      ...(shown.place?.address === undefined
        ? []
        : [say("proposal-where", { address: shown.place.address })]),
      ...(shown.authors.length === 0 ? [] : [say("card-from", { from: list(shown.authors) })]),
    ],
    buttons: [
      ...mergedRows(shown),
      supportButton(facts, shown),
      ...alternativeButtons(facts),
      facts.support?.mine && shown.mergedInto === undefined ? choiceRow(facts) : [],
      [
        ...photosButton(facts, images(shown)),
        ...(shown.mergedInto === undefined ? [press(say("button-share"), "share")] : []),
      ],
      shown.mergedInto === undefined
        ? [...discussRow(facts, numberOf(shown)), ...collectButton(facts, shown)]
        : [],
      talkRow(facts),
      [
        commentsButton(facts),
        ...(facts.capabilities.overlays ? [] : [press(say("button-all-proposals"), "list")]),
      ],
    ],
    ...preview(facts, images(shown)),
  };
}

/** Where it went, or what went into it: the way there from both sides. */
function mergedRows({ mergedInto, merged }: PublicProposal): ButtonSpec[][] {
  if (mergedInto !== undefined)
    return [[primary(say("button-read-number", { number: String(mergedInto) }), "other", mergedInto)]];
  return inRows(
    merged
      .slice(0, MOST_MERGED)
      .map((number) => press(say("button-read-number", { number: String(number) }), "other", number)),
    2,
  );
}

const unknown = (number: string): Screen => ({
  id: "INF-6",
  lines: [say("proposal-unknown", { number: number.slice(0, 20) })],
  buttons: [[press(say("button-all-proposals"), "list")]],
});

function factsLine({ process }: LookFacts, shown: PublicProposal): Arg {
  const theme = themeName(process, shown.theme);
  return joined([
    say("proposal-number", { number: numberOf(shown) }),
    ...(shown.area === undefined ? [] : [areaName(process, shown.area)]),
    ...(theme ? [theme] : []),
  ]);
}

const images = ({ photos, title }: PublicProposal): ScreenImage[] => imagesOf(photos, title);

function photos({ facts }: Here): Go {
  return facts.proposal ? sendPhotos(facts, images(facts.proposal)) : {};
}

/** The proposal as a card to hand on shows it: as everybody sees it. */
export function sharedProposal(facts: LookFacts): Shared | undefined {
  const shown = facts.proposal;
  if (!shown) return undefined;
  const number = numberOf(shown);
  return { title: shown.title, about: factsLine(facts, shown), number, start: `s_${number}` };
}

function share({ facts }: Here): Go {
  const shared = sharedProposal(facts);
  return shared ? shareCard(facts, "proposal", shared) : {};
}

export const proposalStep: ScreenStep<LookFacts> = {
  kind: "screen",
  over: { title: say("over-proposal") },
  show: proposal,
  on: {
    support,
    unsupport,
    comments: ({ facts }) => seeComments("proposal", facts.proposal?.number),
    other: ({ arg }) => ({ set: { proposal: arg } }),
    photos,
    share,
    discuss: discussCard("proposal"),
    collect,
    list: { step: "proposals" },
    idea: { step: "alternative" },
    talk: seeTalk,
  },
};
