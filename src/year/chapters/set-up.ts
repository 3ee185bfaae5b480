import { inviteRole } from "../../services/invite-role.js";
import { importProcess } from "../../services/import-process.js";
import { namesOfProcesses } from "../../persistence/overview.js";
import type { RoleKind } from "../../domain/desk/rights.js";
import type { Chapter } from "../chapter.js";
import type { Citizen } from "../citizen.js";
import type { Year } from "../year.js";
import { yearFile } from "../year-file.js";

/** The office: two organizers, two moderators, an evaluator and somebody at the help desk. */
const OFFICE = [
  { id: "olga", name: "Olga", kind: "organizer" },
  { id: "piero", name: "Piero", kind: "organizer" },
  { id: "marta", name: "Marta", kind: "moderator" },
  { id: "luca", name: "Luca", kind: "moderator" },
  { id: "vera", name: "Vera", kind: "evaluator" },
  { id: "rita", name: "Rita", kind: "help" },
] as const;

type OfficeName = (typeof OFFICE)[number]["id"];

export const atOffice = (year: Year, id: OfficeName): Citizen => {
  const { name } = OFFICE.find((one) => one.id === id) ?? { name: id };
  return year.somebody({ id, name, language: "it", area: "north" });
};

/** The process is there, and whoever runs it has their roles. */
export const setUp: Chapter = {
  title: "The office sets the process up",
  weight: 1,
  play: async (year, progress) => {
    const outcome = await importProcess(year.app, yearFile(year.from));
    if (outcome.outcome !== "created")
      throw new Error(`the process of the year was not made: ${JSON.stringify(outcome)}`);
    const { processId } = outcome;
    const name = (await namesOfProcesses(year.app.prisma)).find(({ id }) => id === processId);
    year.about({ processId, communityId: name?.communityId ?? "" });
    for (const [index, { id, kind }] of OFFICE.entries()) {
      await takesRole(year, atOffice(year, id), kind);
      progress((index + 1) / OFFICE.length);
    }
  },
};

async function takesRole(year: Year, person: Citizen, role: RoleKind): Promise<void> {
  await person.commands("start");
  const { code } = await inviteRole(year.app, { ...year.ids, role });
  await person.commands("start", `i_${code}`);
  await person.presses("accept");
}
