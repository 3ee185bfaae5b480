import type { Chapter } from "../chapter.js";
import { atOffice } from "./set-up.js";

/** The boxes close and are counted twice; two organizers approve, one of them publishes. */
export const results: Chapter = {
  title: "The count, two approvals, publication",
  weight: 2,
  play: async (year, progress) => {
    await year.comesTo(year.day(186));
    for (const id of ["olga", "piero"] as const) {
      const organizer = atOffice(year, id);
      await organizer.enters("approve", "list");
      await organizer.presses("open", "all");
      await organizer.presses("approve");
      progress(0.5);
    }
    await atOffice(year, "piero").pressesAll("publish", "publish");
    await year.comesTo(year.day(198));
  },
};
