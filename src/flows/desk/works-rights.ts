import { mayTellWorks } from "../../domain/works-history.js";
import type { Project } from "../../domain/process.js";
import type { Go } from "../flow.js";
import { only } from "./only.js";
import type { DeskFacts, Here } from "./facts.js";

/** Organizers, and whoever is in charge of this project. */
export const mayTell = ({ person, works }: DeskFacts, { id, area }: Project): boolean =>
  mayTellWorks(person, { area, inCharge: works.inCharge.get(id)?.id });

/** Checked whenever a place of the works is entered; every act checks it again (I-3). */
export const onlyTellers = (at: Here): Go | undefined =>
  at.facts.process.projects.some((project) => project.status === "funded" && mayTell(at.facts, project))
    ? undefined
    : only("works")(at);
