import { mayAct } from "../../domain/desk/rights.js";
import { changeIn } from "../../flows/dates/chosen.js";
import type { DatesFacts } from "../../flows/dates/facts.js";
import { organizersBut } from "../../persistence/broadcasts.js";
import { waitingChange } from "../../persistence/rule-changes.js";
import { languagesOf } from "../languages-of.js";
import { peopleToTell } from "../dates/people-to-tell.js";
import { shownRequest } from "../dates/shown-request.js";
import { publicationsAlong } from "../results/move-publication.js";
import type { LoadFacts } from "../flow-registry.js";

/** Nothing is read for somebody who does not organize this process. */
export const loadDates: LoadFacts<DatesFacts> = async ({ tx }, facts, { step, answers }) => {
  const { process, person, now } = facts;
  const none = { people: 0, publications: [], others: 0, request: undefined };
  const common = { ...facts, languages: languagesOf(process), ...none };
  if (!mayAct(person, "dates")) return common;
  const scene = { tx, process, now };
  const waiting = await waitingChange(tx, process.id, "dates");
  const request = waiting && (await shownRequest(scene, waiting, person.id));
  const change = step === "request" ? request?.change : step === "preview" ? changeIn(answers) : undefined;
  return {
    ...common,
    request,
    people: await peopleToTell(scene, change),
    publications: await publicationsAlong(scene, change),
    others: (await organizersBut(tx, process.id, person.id)).length,
  };
};
