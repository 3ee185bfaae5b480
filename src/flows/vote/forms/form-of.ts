import type { Booth } from "../booth.js";
import type { BallotForm } from "./ballot-form.js";
import { choosingForm, pickingForm } from "./choosing.js";
import { rankingForm } from "./ranking.js";
import { sayingForm } from "./saying.js";

/** The form with which a ballot of this kind begins. */
export function formOf({ paper: { rule } }: Booth): BallotForm {
  switch (rule.kind) {
    case "approval":
    case "budget":
      return choosingForm;
    case "points":
      return pickingForm;
    case "ranking":
      return rankingForm;
    case "yes-no":
      return sayingForm;
  }
}
