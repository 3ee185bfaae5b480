import { call } from "../acts.js";
import type { Go, Run, ScreenStep } from "../flow.js";
import { danger, gap, press, primary, say, type Line, type Screen } from "../screen.js";
import type { Here, LinkFacts, LinkOffer } from "./facts.js";
import { platformName } from "./platform-words.js";

/** ONB-7, in the chat that a code was sent to. */
function confirm({ facts: { offer } }: Here): Screen {
  if (!offer) return { id: "ONB-7", lines: [say("link-gone")], nav: "home" };
  return {
    id: "ONB-7",
    lines: [question(offer), gap, say("link-ask-what"), say("link-ask-yours")],
    buttons: [[primary(say("button-link"), "link"), danger(say("button-not-me"), "not-me")]],
    nav: "home",
  };
}

function question({ platform, name, community }: LinkOffer): Line {
  const where = { platform: platformName(platform), community };
  return name === undefined ? say("link-ask-nameless", where) : say("link-ask", { ...where, name });
}

const linkOf = ({ answers }: Here): string => String(answers["link"]);

const link = (at: Here): Run<LinkFacts> => ({
  act: call("accept-link", { link: linkOf(at) }),
  done: (_at, { twoDrafts }) => ({
    step: "chats",
    clear: true,
    set: { link: undefined },
    notice: say(twoDrafts === true ? "link-done-drafts" : "link-done"),
  }),
  refused: (_at, { code }) => (code === "link-two-rights" ? { step: "two-rights" } : {}),
});

const notMe = (at: Here): Run<LinkFacts> => ({
  act: call("decline-link", { link: linkOf(at) }),
  done: { flow: "home", step: "home", clear: true, notice: say("link-declined") },
});

export const confirmStep: ScreenStep<LinkFacts> = {
  kind: "screen",
  over: { title: say("over-chats") },
  show: confirm,
  on: { link, "not-me": notMe },
};

const toPerson: Go = { flow: "help", step: "person" };

/** Two rights to vote: people sort that out, not a bot. The sentence is the refusal's. */
export const twoRightsStep: ScreenStep<LinkFacts> = {
  kind: "screen",
  over: { title: say("over-chats") },
  show: () => ({
    id: "ONB-7",
    lines: [say("link-two-rights")],
    buttons: [[press(say("button-talk-to-person"), "person")]],
    nav: "home",
  }),
  on: { person: toPerson },
};
