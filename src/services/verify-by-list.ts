import { DateTime } from "luxon";
import { ageOn } from "../domain/birth-date.js";
import { listedPersonHash, personIdentifier } from "../domain/person-identifier.js";
import { phaseOf } from "../domain/phase.js";
import type { Process } from "../domain/process.js";
import { refuse } from "../domain/result.js";
import { eligibilityHolder, findListedPerson, grantEligibility } from "../persistence/eligibility.js";
import { done, type Act } from "./act.js";
import { spendTry } from "./verification-attempts.js";

/** Age counts on the day voting closes, in the process's time zone. */
function lastDay(process: Process, now: Date): string {
  const voting = phaseOf(process, "voting");
  return DateTime.fromJSDate(voting?.endsAt ?? now, { zone: process.timeZone }).toFormat("yyyy-MM-dd");
}

/** ONB-5 (d): residents are on the list; who works, studies or volunteers here declares it. */
export const verifyByList: Act<"verify-by-list"> = async (context, { name, birthDate, tie }) => {
  const { tx, now, process, person, randomness, secretKey } = context;
  if (person.eligibility) return done;
  const tries = await spendTry(context);
  if (!tries.ok) return tries;
  const { minimumAge, ties } = process.rules.eligibility;
  if (ageOn(lastDay(process, now), birthDate) < minimumAge)
    return refuse("person-too-young", { age: minimumAge });
  const identifierHash = listedPersonHash(secretKey, process.id, personIdentifier(name, birthDate));
  const listed = await findListedPerson(tx, process.id, identifierHash);
  const declared = ties.find((one) => one === tie);
  if (!listed && declared === undefined) return refuse("person-not-listed");
  const holder = await eligibilityHolder(tx, process.id, identifierHash);
  if (holder !== undefined && holder !== person.id) return refuse("person-used");
  const granted = await grantEligibility(tx, {
    id: randomness.uuid(),
    processId: process.id,
    participantId: person.id,
    method: "list",
    basis: listed ? "listed" : "declared",
    areaKey: listed?.areaKey ?? null,
    identifierHash,
    checkedAt: now,
  });
  return granted ? done : refuse("person-used");
};
