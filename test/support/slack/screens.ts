import type { Json } from "./limits/texts.js";
import type { ViewRecord } from "./records.js";
import { Refusal } from "./refusal.js";
import { stateOf, withIds } from "./state.js";
import type { World } from "./world.js";

const HIGHEST_STACK = 3;

/** The modals and the Home tab on everybody's screen. */
export class Screens {
  readonly #world: World;
  readonly #stacks = new Map<string, ViewRecord[]>();
  readonly #homes = new Map<string, ViewRecord>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Open modals, the top one last. */
  stack(team: string, user: string): ViewRecord[] {
    const key = `${team}/${user}`;
    const stack = this.#stacks.get(key) ?? [];
    this.#stacks.set(key, stack);
    return stack;
  }

  home(team: string, user: string): ViewRecord | undefined {
    return this.#homes.get(`${team}/${user}`);
  }

  /** A modal with nothing under it. */
  open(team: string, user: string, view: Json): ViewRecord {
    this.stack(team, user).length = 0;
    return this.push(team, user, view);
  }

  /** A modal on top of those that are open. */
  push(team: string, user: string, view: Json): ViewRecord {
    const stack = this.stack(team, user);
    if (stack.length >= HIGHEST_STACK) throw new Refusal("push_limit_reached");
    const record = this.#newView(team, user, "modal", view);
    record.root = stack[0]?.id ?? record.id;
    record.previous = stack.at(-1)?.id;
    stack.push(record);
    return record;
  }

  publish(team: string, user: string, view: Json): ViewRecord {
    const before = this.home(team, user);
    if (before) {
      this.change(before, view);
      return before;
    }
    const record = this.#newView(team, user, "home", view);
    this.#homes.set(`${team}/${user}`, record);
    return record;
  }

  /** Another content for a view on screen; what is typed stays where both ids are the same. */
  change(record: ViewRecord, view: Json): void {
    const blocks = withIds(view["blocks"], () => this.#world.nextId("b"));
    record.view = { ...view, blocks };
    record.state = stateOf(blocks, record.state);
    record.errors = {};
    record.hash = this.#nextHash();
  }

  /** The view on somebody's screen that a call names, by its id or by the app's own. */
  find(teams: readonly string[], { view_id: id, external_id: external }: Json): ViewRecord {
    const named = ({ id: own, view }: ViewRecord) =>
      id === undefined ? external !== undefined && view["external_id"] === external : own === id;
    const found = this.#all().find((view) => teams.includes(view.team) && named(view));
    if (!found) throw new Refusal("not_found");
    return found;
  }

  /** An `external_id` belongs to one open view of a workspace. */
  isTaken(externalId: unknown, team: string, except?: ViewRecord): boolean {
    if (externalId === undefined || externalId === "") return false;
    return this.#all().some(
      (view) => view !== except && view.team === team && view.view["external_id"] === externalId,
    );
  }

  #all(): ViewRecord[] {
    return [...this.#homes.values(), ...[...this.#stacks.values()].flat()];
  }

  #newView(team: string, user: string, kind: ViewRecord["kind"], view: Json): ViewRecord {
    const id = this.#world.nextId("V");
    const record: ViewRecord = {
      id,
      hash: "",
      team,
      user,
      kind,
      view,
      root: id,
      previous: undefined,
      state: {},
      errors: {},
    };
    this.change(record, view);
    return record;
  }

  #nextHash(): string {
    return `${this.#world.clock.seconds()}.${this.#world.nextId("h")}`;
  }
}
