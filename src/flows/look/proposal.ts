import type { Go, ScreenStep } from "../flow.js";
import { areaName, joined, numberOf, themeName } from "../process-words.js";
import { gap, press, quote, say, type Arg, type Screen, type ScreenImage } from "../screen.js";
import { discussCard, discussRow } from "../together/discuss.js";
import type { Here, LookFacts, PublicProposal } from "./facts.js";
import { imagesOf, photosButton, preview, sendPhotos } from "./photos.js";
import { shareCard } from "./share.js";

/** What fits a card besides its other lines; a longer text is folded. */
const FITS = 500;

/** The public version of a proposal, or a kind word where there is none. */
function proposal({ facts, answers }: Here): Screen {
  const shown = facts.proposal;
  if (!shown) return unknown(String(answers["proposal"] ?? ""));
  return {
    id: "INF-6",
    lines: [
      say("card-title", { title: shown.title }),
      factsLine(facts, shown),
      say(`proposal-is-${shown.state}`),
      gap,
      shown.body.length > FITS ? quote(shown.body) : shown.body,
      ...(shown.place?.address === undefined
        ? []
        : [say("proposal-where", { address: shown.place.address })]),
      ...(shown.author === undefined ? [] : [say("card-from", { from: shown.author })]),
    ],
    buttons: [
      [...photosButton(facts, images(shown)), press(say("button-share"), "share")],
      discussRow(facts, numberOf(shown)),
      [press(say("button-all-proposals"), "list")],
    ],
    ...preview(facts, images(shown)),
  };
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

function share({ facts }: Here): Go {
  const shown = facts.proposal;
  if (!shown) return {};
  const number = numberOf(shown);
  return shareCard(facts, {
    title: shown.title,
    about: factsLine(facts, shown),
    number,
    start: `s_${number}`,
  });
}

export const proposalStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: proposal,
  on: { photos, share, discuss: discussCard("proposal"), list: { step: "proposals" } },
};
