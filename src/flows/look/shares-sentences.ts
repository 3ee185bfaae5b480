import type { LogEntry } from "../../domain/count/log.js";
import { say, type Say } from "../screen.js";
import { markSentence, type CountNames } from "./count-sentences.js";

/** The steps that only the Method of Equal Shares has. */
type SharesEntry = Extract<
  LogEntry,
  {
    code:
      | "count.equal-share"
      | "count.share-raised"
      | "count.share-steady"
      | "count.share-final"
      | "count.shares-round"
      | "count.not-affordable"
      | "count.completion"
      | "count.comparison";
  }
>;

const FINAL = {
  exhausted: "log-final-exhausted",
  "all-supported-funded": "log-final-all-funded",
  "over-budget": "log-final-over-budget",
} as const;

const PREFERENCE = {
  satisfaction: "log-prefer-satisfaction",
  exclusionRatio: "log-prefer-any",
} as const;

const KEPT = { shares: "log-kept-shares", greedy: "log-kept-greedy" } as const;

export function sharesSentence(entry: SharesEntry, { title, amount }: CountNames): Say {
  switch (entry.code) {
    case "count.equal-share":
      return say("log-equal-share", { voters: entry.voters, share: amount(Math.floor(entry.share)) });
    case "count.share-raised": {
      const { share, winners, totalCost } = entry;
      const figures = { share: amount(Math.floor(share)), winners, cost: amount(totalCost) };
      return entry.accepted ? say("log-share-raised", figures) : say("log-share-refused", figures);
    }
    case "count.share-steady":
      return say("log-share-steady", { steps: entry.steps, share: amount(Math.floor(entry.share)) });
    case "count.share-final":
      return say(FINAL[entry.because], { share: amount(Math.floor(entry.share)) });
    case "count.shares-round": {
      const { projectId, by, paidAtMost, leftToSupporters } = entry;
      const effective = markSentence({ by, value: Math.round(entry.effective * 100) / 100 });
      return say(by === "votes" ? "log-shares-round" : "log-shares-round-points", {
        title: title(projectId),
        cost: amount(entry.cost),
        effective,
        paid: amount(paidAtMost),
        left: amount(leftToSupporters),
      });
    }
    case "count.not-affordable": {
      const { projectId, cost, supportersHold } = entry;
      const amounts = { cost: amount(cost), held: amount(supportersHold) };
      return say("log-not-affordable", { title: title(projectId), ...amounts });
    }
    case "count.completion":
      return say("log-completion", { left: amount(entry.left) });
    case "count.comparison": {
      const { preferShares, preferGreedy } = entry;
      const before = say(PREFERENCE[entry.comparison], { shares: preferShares, greedy: preferGreedy });
      return say("sentences", { before, next: say(KEPT[entry.kept]) });
    }
  }
}
