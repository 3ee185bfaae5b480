import { WHOLE_CITY, type Box } from "../process.js";
import type { Refusal } from "../result.js";
import { districtOf, type Residence } from "../voter.js";
import { maySomewhere, rightRefusal, type Right, type RoleHolder } from "./rights.js";

/**
 * Why a clerk may not do this in a box for the person before them, or undefined when they may: a role for one district is for
 * its box, and for the whole city's with whoever votes there, or may still say that they do.
 */
export function boxRefusal(
  clerk: RoleHolder,
  right: Right,
  box: Pick<Box, "area"> | undefined,
  voter: Residence,
): Refusal | undefined {
  if (box?.area !== WHOLE_CITY) return rightRefusal(clerk, right, box?.area);
  const district = districtOf(voter);
  return district === undefined && maySomewhere(clerk, right)
    ? undefined
    : rightRefusal(clerk, right, district);
}
