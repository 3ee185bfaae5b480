import { shortId, longId } from "../../domain/short-id.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { entry, gap, local, press, say, short, type ButtonSpec, type Screen } from "../screen.js";
import { onlySetUp, type Here, type Next, type SetupFacts } from "./facts.js";

const TEMPLATES = ["bologna", "city", "school"] as const;
const MOST_EDITIONS = 3;
const SHORT_TITLE = 40;

/** ORG-2: drafts that are being prepared, and how to begin one. */
function listed({ facts }: Here): Screen {
  const { drafts, editions } = facts;
  return {
    id: "ORG-2",
    lines: [
      say("setup-title"),
      ...(drafts.length > 0 ? [say("setup-drafts", { count: drafts.length })] : []),
      ...drafts.map(({ title, asked }) =>
        say(asked ? "setup-draft-asked" : "setup-draft-line", { title: local(title) }),
      ),
      ...(drafts.length > 0 ? [gap] : []),
      say("setup-begin"),
      ...TEMPLATES.map((name) => say(`setup-about-${name}`)),
    ],
    buttons: [
      ...drafts.map(({ id, title }, index): ButtonSpec[] => [
        press(
          say("button-setup-draft", { number: String(index + 1), title: short(local(title), SHORT_TITLE) }),
          "open",
          shortId(id),
        ),
      ]),
      ...TEMPLATES.map((name) => [press(say(`button-setup-${name}`), "begin", name)]),
      ...editions
        .slice(0, MOST_EDITIONS)
        .map(({ id, title }): ButtonSpec[] => [
          press(say("button-setup-copy", { title: short(local(title), SHORT_TITLE) }), "begin", shortId(id)),
        ]),
      [entry(say("button-desk"), "desk", "desk")],
    ],
  };
}

const begin = ({ arg }: Here): Next => ({
  act: call("begin-process-draft", { from: arg }),
  done: (_at, { draft }) => ({
    step: "draft",
    set: { draft: String(draft), part: undefined, page: undefined },
  }),
});

export const listStep: ScreenStep<SetupFacts> = {
  kind: "screen",
  show: listed,
  on: { begin, open: ({ arg }) => ({ step: "draft", set: { draft: longId(arg) ?? "" } }) },
  divert: onlySetUp,
};
