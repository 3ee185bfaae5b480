import { maySomewhere, rightRefusal, type Right } from "../../domain/desk/rights.js";
import type { Facts } from "../facts.js";
import type { At, Go } from "../flow.js";
import { refusalSay } from "../refusal-say.js";

/** Checked whenever a place of the desk is entered; every act checks its right again, with the area (I-3). */
export const only =
  (right: Right) =>
  ({ facts: { person } }: At<Facts>): Go | undefined => {
    const refusal = maySomewhere(person, right) ? undefined : rightRefusal(person, right);
    return refusal && { flow: "home", step: "home", clear: true, notice: refusalSay(refusal) };
  };
