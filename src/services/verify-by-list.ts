import { DateTime } from "luxon";
import { ageOn } from "../domain/birth-date.js";
import { ageBand } from "../domain/eligibility/age-band.js";
import { identifierOf } from "../domain/eligibility/identifier.js";
import { personIdentifier } from "../domain/person-identifier.js";
import { phaseOf } from "../domain/phase.js";
import type { Process } from "../domain/process.js";
import { refuse } from "../domain/result.js";
import { findListedPerson } from "../persistence/eligibility.js";
import { done, type Act } from "./act.js";
import { grant } from "./eligibility/grant.js";
import { spendTry } from "./verification-attempts.js";

/** Age counts on the day voting closes, in the process's time zone. */
function lastDay(process: Process, now: Date): string {
  const voting = phaseOf(process, "voting");
  return DateTime.fromJSDate(voting?.endsAt ?? now, { zone: process.timeZone }).toFormat("yyyy-MM-dd");
}

/** ONB-5 (d): residents are on the list; who works, studies or volunteers here declares it. */
export const verifyByList: Act<"verify-by-list"> = async (context, { name, birthDate, tie }) => {
  const { tx, now, process, person, secretKey } = context;
  if (person.eligibility) return done;
  const tries = await spendTry(context);
  if (!tries.ok) return tries;
  const { minimumAge, ties } = process.rules.eligibility;
  const age = ageOn(lastDay(process, now), birthDate);
  if (age < minimumAge) return refuse("person-too-young", { age: minimumAge });
  const identifier = identifierOf(secretKey, process.id, "list", personIdentifier(name, birthDate));
  const listed = await findListedPerson(tx, process.id, identifier.hash);
  const declared = ties.find((one) => one === tie);
  if (!listed && declared === undefined) return refuse("person-not-listed");
  const granted = await grant(context, {
    method: "list",
    basis: listed ? "listed" : "declared",
    area: listed?.areaKey ?? undefined,
    tie: declared ?? "live",
    ageBand: ageBand(age),
    identifiers: [identifier],
  });
  return granted ? done : refuse("person-used");
};
