import type { Project } from "../../../domain/process.js";
import { joined } from "../../process-words.js";
import { say, type Arg, type Say } from "../../screen.js";
import type { Booth } from "../booth.js";
import type { WordsOn } from "./kind-words.js";

/** With more places than this, of the empty ones only the next is shown. */
const FEW_PLACES = 5;

/** "1st" */
export const placeSay = (place: number): Say => say("vote-place", { place });

/** From 1; 0 when it is not ranked. */
export const placeOf = ({ chosen }: Booth, project: Project): number => chosen.indexOf(project) + 1;

/** BAL-4 */
export const rankingWords: WordsOn<"ranking"> = (booth, { max }) => {
  const { standing, offered } = booth;
  const { count, left } = standing;
  return {
    invitation: say("vote-choose-ranking", { max: Math.min(max, offered.length), count: offered.length }),
    status: joined(places(booth, Math.min(max, offered.length))),
    tooMuch: say("vote-status-too-many", { count, max }),
    left: say("vote-places-left", { count: Math.max(0, left) }),
    myBallot: say("button-my-ballot-of", { count, max }),
    mark: (project) => {
      const place = placeOf(booth, project);
      return place > 0 ? placeSay(place) : undefined;
    },
    mayLeave: left > 0 ? say("vote-may-leave-places", { count: left }) : undefined,
    fits: say("vote-fits-ranking", { count, max }),
  };
};

/** "1st Parco Nord · 2nd Biblioteca · 3rd —" */
function places({ chosen, nameOf }: Booth, max: number): Arg[] {
  const shown = max > FEW_PLACES ? Math.min(max, chosen.length + 1) : max;
  return Array.from({ length: shown }, (_, index) => {
    const [place, project] = [placeSay(index + 1), chosen[index]];
    return project ? say("vote-placed", { place, name: nameOf(project) }) : say("vote-place-free", { place });
  });
}
