import type { Area, Project, Theme } from "../../src/domain/process.js";

/** A project with everything a card shows; say only what matters. */
export function someProject(number: number, change: Partial<Project> = {}): Project {
  return {
    id: 1000 + number,
    number,
    question: "projects",
    area: "navile",
    theme: "green",
    title: { en: `Project ${number}`, it: `Progetto ${number}` },
    summary: { en: "For everybody.", it: "Per tutte le persone." },
    details: {},
    from: {},
    cost: 4_000_000,
    sample: false,
    status: "on-ballot",
    place: undefined,
    photos: [],
    ...change,
  };
}

export const NAVILE_AND_SAVENA: readonly Area[] = ["navile", "savena"].map((key) => ({
  key,
  name: { it: key === "navile" ? "Navile" : "Savena" },
  budget: 15_000_000,
  outline: [],
  streets: [],
}));

export const GREEN_AND_CULTURE: readonly Theme[] = [
  { key: "green", name: { en: "Green", it: "Verde" } },
  { key: "culture", name: { en: "Culture", it: "Cultura" } },
];
