import type { WebClient } from "@slack/web-api";
import type { Sender } from "../../src/chat/event.js";
import { isForeign, isOrganization, type Workspace } from "./workspace.js";

type Profile = Pick<Sender, "name" | "language" | "guest">;

const REMEMBER_MS = 60 * 60_000;
const REMEMBERED = 5_000;
/** What somebody did is to be acknowledged within three seconds: their name may come later. */
const PROFILE_MS = 1_000;

/**
 * What Slack tells of a person beside their id. Somebody without a profile, or whose profile cannot be had just now, is
 * served all the same.
 */
export class People {
  readonly #client: WebClient;
  readonly #patienceMs: number;
  readonly #known = new Map<string, { until: number; profile: Promise<Profile> }>();

  constructor(client: WebClient, patienceMs = PROFILE_MS) {
    this.#client = client;
    this.#patienceMs = patienceMs;
  }

  profileOf(workspace: Workspace, user: string): Promise<Profile> {
    const id = `${workspace.key}/${user}`;
    const known = this.#known.get(id);
    if (known && known.until > Date.now()) return this.#soon(workspace, known.profile);
    const profile = this.#ask(workspace, user).catch(() => {
      this.#known.delete(id);
      return unknownIn(workspace);
    });
    this.#remember(id, profile);
    return this.#soon(workspace, profile);
  }

  async #soon(workspace: Workspace, profile: Promise<Profile>): Promise<Profile> {
    let timer: NodeJS.Timeout | undefined;
    const without = new Promise<Profile>((resolve) => {
      timer = setTimeout(() => resolve(unknownIn(workspace)), this.#patienceMs);
    });
    try {
      return await Promise.race([profile, without]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #ask(workspace: Workspace, user: string): Promise<Profile> {
    const { user: told } = await this.#client.users.info({
      token: workspace.token,
      user,
      include_locale: true,
    });
    const name = told?.profile?.display_name || told?.real_name || told?.name;
    const language = told?.locale;
    return {
      ...(name && { name }),
      ...(language && { language }),
      ...((told?.is_stranger || isForeign(workspace, told?.team_id)) && { guest: true }),
    };
  }

  #remember(id: string, profile: Promise<Profile>): void {
    this.#known.delete(id);
    this.#known.set(id, { until: Date.now() + REMEMBER_MS, profile });
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
  }
}

/** In an organization only the profile tells its own people from guests: until it is there, nobody is taken for a member. */
const unknownIn = (workspace: Workspace): Profile => (isOrganization(workspace) ? { guest: true } : {});
