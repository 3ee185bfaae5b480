import { DateTime } from "luxon";
import { ageOn } from "../../domain/birth-date.js";
import { ageBand } from "../../domain/eligibility/age-band.js";
import type { Identifier } from "../../domain/eligibility/identifier.js";
import { phaseOf } from "../../domain/phase.js";
import type { Process, Tie } from "../../domain/process.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { putEligibility } from "../../persistence/eligibility.js";
import type { ActContext } from "../act.js";

export interface Finding {
  identifiers: readonly Identifier[];
  listed: { areaKey: string | null } | undefined;
  area: string | undefined;
  birthDate: string | undefined;
  tie: Tie | undefined;
}

function lastDay(process: Process, now: Date): string {
  const voting = phaseOf(process, "voting");
  return DateTime.fromJSDate(voting?.endsAt ?? now, { zone: process.timeZone }).toFormat("yyyy-MM-dd");
}

export async function admitAtDesk(
  {
    tx,
    now,
    process,
    person,
    randomness,
  }: Pick<ActContext, "tx" | "now" | "process" | "randomness"> & { person: { id: string } },
  { identifiers, listed, area, birthDate, tie }: Finding,
): Promise<Result<null>> {
  const { minimumAge } = process.rules.eligibility;
  const age = birthDate === undefined ? undefined : ageOn(lastDay(process, now), birthDate);
  if (age !== undefined && age < minimumAge) return refuse("person-too-young", { age: minimumAge });
  if (!listed && tie === undefined) return refuse("person-not-listed");
  await putEligibility(
    tx,
    {
      id: randomness.uuid(),
      processId: process.id,
      participantId: person.id,
      method: "desk",
      basis: listed ? "listed" : "declared",
      strength: 3,
      areaKey: listed?.areaKey ?? area ?? null,
      tie: tie ?? null,
      ageBand: (age === undefined ? undefined : ageBand(age)) ?? null,
      checkedAt: now,
    },
    identifiers,
  );
  return ok(null);
}
