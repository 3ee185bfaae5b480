import { DateTime } from "luxon";
import type { Chapter } from "../chapter.js";
import type { Year } from "../year.js";
import { atOffice } from "./set-up.js";

/** News of one funded project: begun, later than promised, and why; late in the evening, so that its followers read it in the morning. */
export const works: Chapter = {
  title: "The works begin, and one date slips",
  weight: 2,
  play: async (year, progress) => {
    const { projects } = await year.process();
    const funded = projects.find(({ status }) => status === "funded");
    if (!funded) throw new Error("nothing is funded");
    for (const follower of year.crowd.slice(0, 4)) {
      await follower.enters("look", "card", funded.number);
      await follower.presses("follow");
    }
    await year.comesTo(year.day(225));
    await tells(year, funded.number, { text: "Il cantiere è aperto.", opens: year.day(300) });
    progress(0.5);
    await year.comesTo(year.day(255, 21, 30));
    await tells(year, funded.number, { text: "I lavori vanno avanti.", opens: year.day(360), why: SLIP });
    await year.comesTo(year.day(255, 22));
    await year.comesTo(year.day(260));
  },
};

/** Why it opens later than was promised, in Italian and in English. */
export const SLIP = [
  "La ditta ha avuto un ritardo con i materiali.",
  "The materials reached the company late.",
] as const;

interface News {
  text: string;
  /** When it is to be open to everybody. */
  opens: Date;
  /** For a date that slips, in each language. */
  why?: readonly string[];
}

async function tells(year: Year, number: number, { text, opens, why = [] }: News): Promise<void> {
  const olga = atOffice(year, "olga");
  await olga.commands("admin");
  await olga.pressesAll("field", "works");
  await olga.presses("open", number);
  await olga.presses("choose", "started");
  await olga.answers(text);
  await olga.presses("skip");
  await olga.answers(DateTime.fromJSDate(opens).toFormat("MM/yyyy"));
  for (const words of why) await olga.answers(words);
  await olga.presses("publish");
}
