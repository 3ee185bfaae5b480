import { defineFlow } from "../flow.js";
import { clashStep } from "./clash.js";
import type { ProposeFacts } from "./facts.js";
import { continueStep, exampleStep, gateStep } from "./gate.js";
import { offerStep } from "./offer.js";
import { describeStep, photosStep } from "./photos.js";
import { districtStep, placedStep, placeStep } from "./place.js";
import { reviewStep, sentStep } from "./review.js";
import { similarStep, similarWhichStep } from "./similar.js";
import { themeStep } from "./theme.js";
import { writeStep } from "./write.js";

/** Writing a proposal, or a change of one: every answer is stored at once and can be changed until it is sent. */
export const proposeFlow = defineFlow<ProposeFacts>({
  id: "propose",
  version: 1,
  first: "gate",
  entries: {
    gate: () => ({ step: "gate" }),
    draft: (proposal) => ({ step: "continue", set: { proposal } }),
    change: (proposal) => ({ step: "review", set: { proposal } }),
  },
  momentary: ["title"],
  steps: {
    gate: gateStep,
    example: exampleStep,
    offer: offerStep,
    continue: continueStep,
    write: writeStep,
    similar: similarStep,
    "similar-which": similarWhichStep,
    place: placeStep,
    placed: placedStep,
    district: districtStep,
    theme: themeStep,
    photos: photosStep,
    describe: describeStep,
    review: reviewStep,
    sent: sentStep,
    clash: clashStep,
  },
  shows: ({ proposal }) => ({ seen: proposal?.version ?? null }),
  restsWith: "service",
});
