import { updateProfile, type ProfileChange } from "../persistence/people.js";
import { done, type ActContext } from "./act.js";

/** Writes what somebody decided about themselves. */
export async function changeProfile({ tx, person }: ActContext, profile: ProfileChange) {
  await updateProfile(tx, person.id, profile);
  return done;
}
