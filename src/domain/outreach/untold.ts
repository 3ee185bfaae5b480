import { untoldGroups } from "../turnout/suppress.js";
import { DIMENSIONS, type Dimension, type RollGroups } from "../turnout/turnout.js";
import type { CountedActivity } from "./outreach.js";
import { OUTREACH_BY, type OutreachBy } from "./target.js";

/** Groups whose numbers are told nowhere, by what people are told apart. */
export type Untold<By extends string> = Readonly<Record<By, ReadonlySet<string>>>;

/** Of one thing that people did, of which nothing else is told. */
export const untoldIn = ({ groups }: Pick<CountedActivity, "groups">): Untold<OutreachBy> =>
  perKind(OUTREACH_BY, (by) => untoldGroups([groups[by]]));

/** Of who voted: each ballot box is told by itself, and all of them together to organizers. */
export const untoldVoters = (
  boxes: readonly RollGroups[],
  { groups }: Pick<CountedActivity, "groups">,
): Untold<Dimension | OutreachBy> => ({
  ...perKind(OUTREACH_BY, (by) => untoldGroups([...boxTables(boxes, by), groups[by]])),
  method: untoldGroups(boxTables(boxes, "method")),
});

/** A box of one district says by its own number how many of it voted. */
const boxTables = (boxes: readonly RollGroups[], by: Dimension | OutreachBy) =>
  DIMENSIONS.filter((dimension) => dimension === by)
    .flatMap((dimension) => boxes.map((box) => box[dimension]))
    .filter((table) => by !== "area" || table.length > 1);

const perKind = <By extends string>(
  kinds: readonly By[],
  untold: (by: By) => ReadonlySet<string>,
): Untold<By> => Object.fromEntries(kinds.map((by) => [by, untold(by)])) as unknown as Untold<By>;
