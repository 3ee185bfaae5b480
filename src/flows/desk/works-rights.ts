import { mayTellWorks } from "../../domain/works-history.js";
import type { Project } from "../../domain/process.js";
import type { Go } from "../flow.js";
import { onlyOrganizers } from "./only-organizers.js";
import type { DeskFacts, Here } from "./facts.js";

/** Organizers, and whoever is in charge of this project. */
export const mayTell = ({ person, works }: DeskFacts, { id }: Project): boolean =>
  mayTellWorks(person, works.inCharge.get(id)?.id);

/** Checked whenever a place of the works is entered; every act checks it again (I-3). */
export const onlyTellers = (at: Here): Go | undefined =>
  at.facts.process.projects.some((project) => mayTell(at.facts, project)) ? undefined : onlyOrganizers(at);
