import type { LogEntry } from "../../domain/count/log.js";
import { say, share, type Say } from "../screen.js";
import type { CountNames } from "./count-sentences.js";

/** What a project has, and the minimum it misses. */
export function minimumSentence(
  entry: LogEntry & { code: "count.under-minimum" },
  { title: titleOf, amount }: CountNames,
): Say {
  const title = titleOf(entry.projectId);
  const { value } = entry;
  switch (entry.minimum) {
    case "votes":
      return say("log-under-votes", { title, votes: value, needed: entry.needed });
    case "score":
      return say("log-under-points", { title, points: value, needed: entry.needed });
    case "share":
      return say("log-under-share", {
        title,
        votes: value,
        share: share(value, entry.voters),
        needed: entry.needed,
      });
    case "costShare":
      return say("log-under-cost-share", {
        title,
        votes: value,
        share: share(value, entry.voters),
        cost: amount(entry.cost),
        costShare: share(entry.cost, entry.budget),
      });
  }
}
