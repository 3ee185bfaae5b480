import { longId } from "../../domain/short-id.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { press, say } from "../screen.js";
import { colleagueRows, turnPage } from "./colleague-rows.js";
import { onlyWithOpen, openNumber, type AssessFacts, type Here, type Next } from "./facts.js";
import { titleLine } from "./verdict.js";

const to =
  (reader: (arg: string) => string | null) =>
  (at: Here): Next => ({
    act: call("hand-on-verdict", { proposal: openNumber(at), reader: reader(at.arg) }),
    done: { step: "open", toast: say("toast-handed-on") },
    refused: () => ({ step: "open" }),
  });

/** Whoever cannot read a verdict that they were asked to, asks somebody else. */
export const handOnStep: ScreenStep<AssessFacts> = {
  kind: "screen",
  over: { title: say("over-verdict") },
  show: (at) => ({
    id: "ORG-5",
    lines: [titleLine(at.facts), say("assess-reader-ask")],
    buttons: [
      ...colleagueRows(at.facts.open?.nextReaders ?? [], "to", at),
      [press(say("assess-reader-anybody"), "to-anybody")],
    ],
  }),
  on: { to: to((id) => longId(id) ?? ""), "to-anybody": to(() => null), page: turnPage },
  divert: (at) => onlyWithOpen(at) ?? (at.facts.open?.mayHandOn ? undefined : { step: "open" }),
};
