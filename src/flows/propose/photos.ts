import type { IncomingPhoto } from "../../chat/event.js";
import { isAsked } from "../../domain/asked-fields.js";
import { MOST_PHOTOS } from "../../domain/proposal.js";
import { call } from "../acts.js";
import { refusalSay } from "../refusal-say.js";
import type { Go, ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { gap, press, primary, say, type Screen } from "../screen.js";
import {
  heading,
  onlyWhileWriting,
  onward,
  openId,
  save,
  seenIn,
  thenOnward,
  type Here,
  type Next,
  type ProposeFacts,
} from "./facts.js";
import { photoLines } from "./words.js";

const DESCRIPTION = { min: 1, max: 200 };

const photosIn = ({ facts }: Here) => facts.proposal?.text.photos ?? [];

const undescribed = (at: Here): number => photosIn(at).findIndex(({ alt }) => alt === undefined);

/** PRO-6, the second half: an album arrives one photo at a time, and each may be described. */
function askPhotos(at: Here): Screen {
  const photos = photosIn(at);
  const { formPhotos } = at.facts.capabilities;
  return {
    id: "PRO-6",
    lines: [
      heading(at.facts, "photos"),
      photos.length === 0
        ? say("propose-photos-ask", { most: MOST_PHOTOS })
        : say("propose-photos-count", { count: photos.length, most: MOST_PHOTOS }),
      ...(photos.length === 0 ? [] : [...photoLines(photos), gap]),
      say("propose-photos-care"),
    ],
    buttons: [
      photos.length === 0
        ? [press(say("button-skip"), "skip")]
        : [primary(say("button-done"), "done"), press(say("button-remove-last-photo"), "remove")],
      formPhotos && photos.length < MOST_PHOTOS ? [press(say("button-add-photo"), "form")] : [],
    ],
    nav: "wizard",
  };
}

/** Adds it, and asks what it shows unless that stood under it. */
export function addPhoto(at: Here, photo: IncomingPhoto): Next {
  if (!("bytes" in photo)) return { notice: say("refusal-file-not-fetched") };
  return { act: call("add-photo", { proposal: openId(at), photo }), done: toPhotos };
}

const toPhotos = (at: Here): Go => (undescribed(at) >= 0 ? { step: "describe" } : described(at));

/** Where photos come with the form, no others are waited for. */
const described = (at: Here): Go =>
  at.facts.capabilities.formPhotos ? onward(at.facts) : { step: "photos" };

export const photosStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  show: askPhotos,
  on: {
    done: thenOnward,
    skip: (at) => save(at, { photos: null }),
    form: { step: "write" },
    remove: (at) => ({
      act: call("remove-photo", { proposal: openId(at), seen: seenIn(at) }),
      done: { step: "photos" },
    }),
  },
  typed: { notice: say("propose-photos-no-text") },
  photo: addPhoto,
  divert: (at) => onlyWhileWriting(at) ?? withoutPhotos(at),
};

/** Where photos come with the form, or are not asked for, there is nothing to see here without any. */
function withoutPhotos(at: Here): Go | undefined {
  if (photosIn(at).length > 0) return undefined;
  const { capabilities, process } = at.facts;
  return capabilities.formPhotos || !isAsked(process, "photos") ? onward(at.facts) : undefined;
}

function askDescription(at: Here): Screen {
  const photos = photosIn(at);
  const number = Math.max(0, undescribed(at)) + 1;
  return {
    id: "PRO-6",
    lines: [
      heading(at.facts, "photos"),
      say("propose-photo-which", { number, count: photos.length, most: MOST_PHOTOS }),
      say("propose-photo-describe"),
    ],
    buttons: [[press(say("button-skip"), "skip")]],
    nav: "wizard",
  };
}

function describe(at: Here): Next {
  const refusal = lengthRefusal(at.arg, DESCRIPTION);
  if (refusal) return { notice: refusalSay(refusal) };
  return { act: call("describe-photo", { proposal: openId(at), alt: at.arg }), done: toPhotos };
}

export const describeStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  asks: { label: say("ask-photo"), max: DESCRIPTION.max },
  show: askDescription,
  on: {
    skip: (at) => ({ act: call("describe-photo", { proposal: openId(at), alt: null }), done: toPhotos }),
  },
  typed: describe,
  photo: addPhoto,
  divert: (at) => onlyWhileWriting(at) ?? (undescribed(at) < 0 ? described(at) : undefined),
};
