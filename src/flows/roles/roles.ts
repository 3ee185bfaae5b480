import { defineFlow } from "../flow.js";
import type { RolesFacts } from "./facts.js";
import { codeStep, inviteStep, whereStep } from "./invite.js";
import { invitationsStep, peopleStep, takeStep } from "./people.js";

/** ORG-1: organizers say who does what. */
export const rolesFlow = defineFlow<RolesFacts>({
  id: "roles",
  version: 1,
  first: "people",
  momentary: ["code"],
  entries: { people: () => ({ step: "people" }) },
  steps: {
    people: peopleStep,
    take: takeStep,
    invitations: invitationsStep,
    invite: inviteStep,
    where: whereStep,
    code: codeStep,
  },
});
