/** Somebody one can be in the local chat. */
export interface LocalPerson {
  /** Also the id of their chat. */
  id: string;
  name: string;
  part: "citizen" | "association" | "organizer" | "visitor";
  /** How their client shows the conversation: question by question, or whole forms. The page can change it. */
  manner: Manner;
}

export type Manner = "buttons" | "forms";

/** Those a newcomer finds on the page. */
export const defaultPeople: readonly LocalPerson[] = [
  { id: "anna", name: "Anna", part: "citizen", manner: "buttons" },
  { id: "luca", name: "Luca", part: "association", manner: "forms" },
  { id: "chiara", name: "Chiara", part: "organizer", manner: "buttons" },
];

const MOST_PEOPLE = 12;

/** Who is in the local chat now. Added people are forgotten at the end of the process; the page adds them again. */
export class People {
  readonly #people: Map<string, LocalPerson>;

  constructor(people: readonly LocalPerson[]) {
    this.#people = new Map(people.map((person) => [person.id, person]));
  }

  get all(): readonly LocalPerson[] {
    return [...this.#people.values()];
  }

  find(id: string): LocalPerson | undefined {
    return this.#people.get(id);
  }

  /** The person, new or already there; undefined when the room is full. */
  add(id: string, name: string): LocalPerson | undefined {
    const there = this.#people.get(id);
    if (there || this.#people.size >= MOST_PEOPLE) return there;
    const person: LocalPerson = { id, name, part: "visitor", manner: "buttons" };
    this.#people.set(id, person);
    return person;
  }
}
