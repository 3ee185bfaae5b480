import { DateTime } from "luxon";
import { atOffice } from "./chapters/set-up.js";
import type { Year } from "./year.js";

/** Why dates change, for everybody. */
export interface PublicReason {
  it: string;
  en: string;
}

/** ORG-3: while people vote, one organizer asks for it, and another reads the same and approves. */
export async function votePausesUntil(year: Year, until: Date, why: PublicReason): Promise<void> {
  const olga = atOffice(year, "olga");
  await olga.enters("dates", "calendar");
  await olga.presses("pause");
  await olga.presses("what", "vote");
  await agreed(year, until, why);
}

/** ORG-3: a later end of the vote; what follows moves along. */
export async function voteEndsAt(year: Year, end: Date, why: PublicReason): Promise<void> {
  const olga = atOffice(year, "olga");
  await olga.enters("dates", "calendar");
  await olga.presses("phase", "voting");
  await agreed(year, end, why);
}

async function agreed(year: Year, at: Date, { it, en }: PublicReason): Promise<void> {
  const [olga, piero] = [atOffice(year, "olga"), atOffice(year, "piero")];
  const { timeZone } = await year.process();
  await olga.says(DateTime.fromJSDate(at, { zone: timeZone }).toFormat("dd/MM/yyyy HH:mm"));
  await olga.says(it);
  await olga.says(en);
  await olga.presses("apply");
  await piero.enters("dates", "request");
  await piero.presses("approve");
}
