import { isAsked, isNeeded } from "../../domain/asked-fields.js";
import { cleanText } from "../../domain/clean-text.js";
import { isBody, isTitle } from "../../domain/proposal.js";
import { ok, refuse } from "../../domain/result.js";
import { takesEntries } from "../../domain/workshop.js";
import { nextProposalNumber } from "../../persistence/proposals.js";
import { addEnteredProposal } from "../../persistence/workshops.js";
import type { Act } from "../act.js";
import { record } from "../desk/staff.js";
import { workshopForStaff } from "./workshop-acts.js";

/**
 * LAB-1, ORG-10: what somebody proposed in a workshop, entered by whoever leads it, with nobody's name. It is read like any
 * other. While workshops or proposals are open.
 */
export const enterProposal: Act<"enter-proposal"> = async (context, { workshop: id, ...typed }) => {
  const { tx, now, process } = context;
  const found = await workshopForStaff(context, id, "enter-proposals");
  if (!found.ok) return found;
  if (found.value.cancelled) return refuse("workshop-cancelled");
  if (found.value.at > now) return refuse("workshop-not-yet");
  if (!takesEntries(process, now)) return refuse("workshop-entry-closed");
  const [title, body, address] = [typed.title, typed.body, typed.place ?? ""].map((one) => cleanText(one));
  if (title === undefined || body === undefined || !isTitle(title) || !isBody(body))
    return refuse("proposal-incomplete");
  const theme = process.themes.find(({ key }) => key === typed.theme)?.key;
  if (isNeeded(process, "theme") && theme === undefined)
    return refuse("proposal-needs-more", { what: "theme" });
  const number = await nextProposalNumber(tx, process.id);
  await addEnteredProposal(tx, {
    processId: process.id,
    meetingId: id,
    number,
    title,
    body,
    area: found.value.area,
    place: address && isAsked(process, "place") ? { address } : undefined,
    theme,
    now,
  });
  await record(context, {
    action: "enter-proposal",
    subject: `proposal ${number}`,
    after: { meeting: id, title },
  });
  return ok({ number });
};
