import type { IncomingPhoto } from "../../src/chat/event.js";
import { fetchPhoto, type PhotoShop } from "./fetch-photo.js";
import type { FormFiles } from "./form-values.js";
import type { SlackFile } from "./payload.js";
import type { Workspace } from "./workspace.js";

/** A form that was sent is to be acknowledged within three seconds, and what is slower than this comes with the next try. */
const FORM_MS = 1_500;
/** Photos that nobody came back for. */
const KEPT_MS = 2 * 60_000;
const MOST_KEPT = 30;

/** Photos on their way from Slack. One that is asked for again while it comes is fetched once. */
export class IncomingPhotos {
  readonly #shop: PhotoShop;
  readonly #patienceMs: number;
  readonly #coming = new Map<string, Promise<IncomingPhoto>>();

  constructor(shop: PhotoShop, patienceMs = FORM_MS) {
    this.#shop = shop;
    this.#patienceMs = patienceMs;
  }

  async one(workspace: Workspace, file: SlackFile): Promise<IncomingPhoto> {
    const photo = await this.#fetch(workspace, file);
    this.#coming.delete(keyOf(workspace, file));
    return photo;
  }

  /** Those of a form, by field: all of them, or as many as came in time. These are kept until the form is sent again. */
  async ofForm(workspace: Workspace, files: FormFiles): Promise<Record<string, readonly IncomingPhoto[]>> {
    const given = Object.values(files).flat();
    const timer = new AbortController();
    const tooLong = after(this.#patienceMs, timer.signal);
    const photos = new Map(
      await Promise.all(
        given.map(async (file) => [file, await this.#soon(workspace, file, tooLong)] as const),
      ),
    );
    timer.abort();
    const isWhole = [...photos.values()].every((photo) => photo !== ON_ITS_WAY);
    if (isWhole) for (const file of given) this.#coming.delete(keyOf(workspace, file));
    return Object.fromEntries(
      Object.entries(files).map(([field, list]) => [
        field,
        list.map((file) => photos.get(file) ?? ON_ITS_WAY),
      ]),
    );
  }

  #soon(workspace: Workspace, file: SlackFile, tooLong: Promise<IncomingPhoto>): Promise<IncomingPhoto> {
    return Promise.race([this.#fetch(workspace, file), tooLong]);
  }

  #fetch(workspace: Workspace, file: SlackFile): Promise<IncomingPhoto> {
    const key = keyOf(workspace, file);
    const coming = this.#coming.get(key);
    if (coming) return coming;
    const photo = fetchPhoto(this.#shop, workspace, file);
    this.#remember(key, photo);
    return photo;
  }

  #remember(key: string, photo: Promise<IncomingPhoto>): void {
    this.#coming.set(key, photo);
    const [oldest] = this.#coming.keys();
    if (this.#coming.size > MOST_KEPT && oldest !== undefined) this.#coming.delete(oldest);
    const forget = () => {
      if (this.#coming.get(key) === photo) this.#coming.delete(key);
    };
    photo.then((come) => {
      if ("bytes" in come) setTimeout(forget, KEPT_MS).unref();
      else forget();
    }, forget);
  }
}

const ON_ITS_WAY: IncomingPhoto = { refused: "on-its-way", what: "document" };

const keyOf = ({ key }: Workspace, { id }: SlackFile): string => `${key}/${id}`;

function after(ms: number, signal: AbortSignal): Promise<IncomingPhoto> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(ON_ITS_WAY), ms);
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
}
