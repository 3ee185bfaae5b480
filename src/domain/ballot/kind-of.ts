import type { BallotRule } from "../process.js";
import { approval } from "./approval.js";
import { budget } from "./budget.js";
import type { Kind } from "./kind.js";
import { points } from "./points.js";
import { ranking } from "./ranking.js";
import { yesNo } from "./yes-no.js";

export function kindOf({ rule }: { rule: BallotRule }): Kind {
  switch (rule.kind) {
    case "approval":
      return approval(rule);
    case "budget":
      return budget();
    case "points":
      return points(rule);
    case "ranking":
      return ranking(rule);
    case "yes-no":
      return yesNo();
  }
}
