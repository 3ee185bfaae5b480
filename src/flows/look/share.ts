import type { Facts } from "../facts.js";
import type { Go } from "../flow.js";
import { joined } from "../process-words.js";
import { link, local, say, type Arg } from "../screen.js";

/** A card to hand on: it says nothing about who shares it (SUP-3, GRP-4). `start` is the payload of its link. */
export function shareCard(
  { linkTo, process }: Facts,
  { title, about, start, number }: { title: Arg; about: Arg; start: string; number: string },
): Go {
  const url = linkTo?.(start);
  return {
    extras: [
      {
        kind: "note",
        note: {
          id: "SUP-3",
          lines: [
            say("card-title", { title }),
            about,
            joined([local(process.title), process.city]),
            url === undefined ? say("share-type", { number }) : say("share-link", { url }),
          ],
          ...(url !== undefined && { buttons: [[link(say("button-open-in-private"), url)]] }),
        },
      },
    ],
  };
}
