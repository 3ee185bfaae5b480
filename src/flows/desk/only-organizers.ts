import type { Facts } from "../facts.js";
import type { At, Go } from "../flow.js";
import { say } from "../screen.js";

/** Checked whenever a place for organizers is entered; every act checks it again (I-3). */
export const onlyOrganizers = ({ facts }: At<Facts>): Go | undefined =>
  facts.person.roles.includes("organizer")
    ? undefined
    : { flow: "home", step: "home", clear: true, notice: say("refusal-not-organizer") };
