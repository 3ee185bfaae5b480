import { pageOf } from "../../domain/browse/page.js";
import { longId, shortId } from "../../domain/short-id.js";
import { listAt, localAt, type FileData } from "../../domain/new-process/file-data.js";
import { call } from "../acts.js";
import { inRows, turnRow } from "../paging.js";
import { local, press, say, short, type Arg, type ButtonSpec, type Line } from "../screen.js";
import { draftIn, type DraftColleague, type Here, type Next, type ShownDraft } from "./facts.js";
import { SHORT_NAME } from "./words.js";

const PEOPLE_ON_A_PAGE = 8;

/** Step 8: who keeps which role from the first day. Pressing gives it, or takes it away; the button names the role, not its place. */
export function people(at: Here, shown: ShownDraft): { lines: Line[]; buttons: ButtonSpec[][] } {
  const { file, leftOut } = shown;
  const all = shown.colleagues.map((one, index) => ({ ...one, number: String(index + 1) }));
  const page = pageOf(all, PEOPLE_ON_A_PAGE, Number(at.answers["page"] ?? 1));
  return {
    lines: [
      ...page.items.map((one) => say(one.on ? "setup-person-on" : "setup-person-off", wordsOf(file, one))),
      ...(leftOut > 0 ? [say("setup-left-out", { count: leftOut }), say("setup-left-out-how")] : []),
    ],
    buttons: [...inRows(page.items.map(personButton), 2), turnRow(page)],
  };
}

type Numbered = DraftColleague & { number: string };

const nameOf = ({ name }: DraftColleague): Arg => name ?? say("staff-somebody");

const wordsOf = (file: FileData, one: Numbered) => ({
  number: one.number,
  name: nameOf(one),
  role: roleOf(file, one),
});

const personButton = (one: Numbered): ButtonSpec =>
  press(
    say("button-setup-person", { number: one.number, name: short(nameOf(one), SHORT_NAME) }),
    one.on ? "off" : "on",
    shortId(one.id),
  );

/** `moderator`, or `moderator, Navile`. */
function roleOf(file: FileData, { kind, area }: DraftColleague): Arg {
  const role = say(`setup-role-${kind}`);
  if (area === undefined) return role;
  const index = listAt(file, ["areas"]).findIndex(({ key }) => key === area);
  return say("role-in-area", { role, area: local(localAt(file, ["areas", index, "name"])) });
}

/** Where whoever it names lost the role meanwhile, nothing happens, and the list is shown as it is now. */
export const giveRole =
  (on: boolean) =>
  (at: Here): Next => ({
    act: call("staff-process-draft", { draft: draftIn(at), role: longId(at.arg) ?? "", on }),
    done: { step: "step" },
  });
