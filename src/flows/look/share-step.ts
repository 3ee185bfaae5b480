import { call } from "../acts.js";
import type { Go, Run, ScreenStep } from "../flow.js";
import { press, say, type Note, type Screen } from "../screen.js";
import { sharedProject } from "./card.js";
import type { Here, LookFacts } from "./facts.js";
import { sharedProposal } from "./proposal.js";
import type { Shared } from "./share.js";

const sharedIn = (at: Here): Shared | undefined =>
  at.answers["sharing"] === "proposal" ? sharedProposal(at.facts) : sharedProject(at);

/** SUP-3: the card to forward is a message of its own, above. */
const share = ({ facts }: Here): Screen => ({
  id: "SUP-3",
  lines: [say("share-how"), ...(facts.linkTo ? [say("share-poster")] : [])],
  buttons: facts.linkTo ? [[press(say("button-poster"), "poster")]] : [],
});

function poster(at: Here): Go | Run<LookFacts> {
  const shared = sharedIn(at);
  const url = shared && at.facts.linkTo?.(shared.start);
  if (!shared || url === undefined) return {};
  const { title, about } = shared;
  return {
    act: call("make-poster", { title, about, url }),
    done: (_at, { file }) => ({ extras: [{ kind: "note", note: posterNote(shared, url, String(file)) }] }),
  };
}

/** The picture, and the same in words. */
export const posterNote = ({ title, about }: Shared, url: string, file: string): Note => ({
  id: "SUP-3",
  lines: [say("card-title", { title }), about, say("poster-link", { url })],
  image: { file, alt: say("poster-alt", { title, url }) },
});

export const shareStep: ScreenStep<LookFacts> = {
  kind: "screen",
  over: { title: say("over-share") },
  show: share,
  on: { poster },
  divert: (at) => (sharedIn(at) ? undefined : { back: true }),
};
