import { RespondError } from "@slack/bolt";
import type { ChatLine } from "./chat-line.js";
import { isClosedView, isSpentTrigger, isUnfit } from "./failure.js";
import type { LivingRequest } from "./living-requests.js";
import { refOf } from "./message-ref.js";
import type { Place } from "./place.js";
import { type AnyScreen, behindDoor, isDiscreet, messageOf, modalOf, pageOf } from "./screens.js";
import type { Surroundings } from "./to-blocks.js";
import { toHome } from "./to-home.js";
import { type SlackMessage, toMessage } from "./to-message.js";

const HOME = "home";
const MODAL = "modal";

type PlaceOf<Kind extends Place["kind"]> = Extract<Place, { kind: Kind }>;

/**
 * Where a screen is shown: where the person is. Pages belong on the Home tab, what lies over them in a modal; whoever
 * pressed in a message or typed a command is somewhere else, and finds the answer there. No answer is lost: what cannot
 * be shown where it belongs becomes a message to the person, with its buttons.
 */
export class ScreenPlacer {
  readonly #line: ChatLine;
  readonly #request: LivingRequest | undefined;
  readonly #addressOf: Surroundings["addressOf"];

  constructor(line: ChatLine, request: LivingRequest | undefined, addressOf: Surroundings["addressOf"]) {
    this.#line = line;
    this.#request = request;
    this.#addressOf = addressOf;
  }

  /** Answers with how the core remembers where it is. */
  async show(reply: AnyScreen, toasts: readonly string[]): Promise<string> {
    const isPage = reply.kind === "screen" && !reply.over;
    const place: Place = this.#request?.place ?? { kind: "nowhere" };
    switch (place.kind) {
      case "submission":
        return isPage ? this.#publish(reply, []) : MODAL; // the acknowledgement brought it
      case "closed":
        return this.#publish(reply, toasts);
      case "home":
        return isPage || place.trigger === undefined
          ? this.#publish(reply, toasts)
          : this.#open(reply, toasts, place.trigger);
      case "modal":
        return this.#update(reply, toasts, place);
      case "command":
        return isPage ? this.#respond(reply, toasts) : this.#open(reply, toasts, place.trigger);
      case "message":
        return this.#besideMessage(reply, toasts, place);
      case "shortcut":
        return this.#open(reply, toasts, place.trigger);
      case "mention":
        return this.#whisperScreen(reply, toasts, place);
      case "direct":
        return this.#tell(reply, toasts);
      case "nowhere":
        return isPage ? this.#publish(reply, toasts) : this.#tell(reply, toasts);
    }
  }

  /** Short words without a screen: only where there is a channel to say them in. */
  async whisper(toasts: readonly string[]): Promise<void> {
    const channel = channelOf(this.#request?.place);
    if (!this.#request || channel === undefined) return;
    await this.#line.whisper({ channel }, this.#request.user, this.#said(toasts));
  }

  #said(toasts: readonly string[]): SlackMessage {
    return toMessage({ kind: "toast", text: toasts.join("\n") }, { addressOf: () => undefined });
  }

  /** In a channel a word about what was done is the answer: nobody there asked for a page. */
  async #besideMessage(
    reply: AnyScreen,
    toasts: readonly string[],
    place: PlaceOf<"message">,
  ): Promise<string> {
    const isPage = reply.kind === "screen" && !reply.over;
    if (isPage && place.ephemeral) return this.#respond(reply, toasts);
    if (isPage && toasts.length > 0 && !place.channel.startsWith("D")) {
      await this.whisper(toasts);
      return this.#publish(reply, []);
    }
    return this.#open(reply, toasts, place.trigger);
  }

  async #publish(reply: AnyScreen, toasts: readonly string[]): Promise<string> {
    const page = pageOf(reply);
    await this.#withPictures(toasts, (around) => this.#line.publish(toHome(page, around)));
    return HOME;
  }

  async #open(reply: AnyScreen, toasts: readonly string[], trigger: string): Promise<string> {
    try {
      await this.#withPictures(toasts, (around) => this.#line.openModal(trigger, modalOf(reply, around)));
      return MODAL;
    } catch (error) {
      if (!isSpentTrigger(error)) throw error;
      return this.#tell(reply, toasts);
    }
  }

  /** A modal that was closed meanwhile leaves its answer on the page. */
  async #update(reply: AnyScreen, toasts: readonly string[], place: PlaceOf<"modal">): Promise<string> {
    const { view, hash } = place;
    try {
      await this.#withPictures(toasts, (around) =>
        this.#line.updateModal(view, hash, modalOf(reply, around)),
      );
      return MODAL;
    } catch (error) {
      if (!isClosedView(error)) throw error;
      return this.#publish(reply, toasts);
    }
  }

  /** Slack takes such answers for half an hour, and five times. */
  async #respond(reply: AnyScreen, toasts: readonly string[]): Promise<string> {
    const place = this.#request?.place;
    const replace = place?.kind === "message" && place.ephemeral;
    try {
      await this.#withPictures(toasts, async (around) => {
        const message = toMessage(messageOf(reply, toasts), around);
        if (!this.#request?.respond) throw new RespondError("no address to respond to", 404);
        await this.#request.respond({
          ...message,
          response_type: "ephemeral",
          replace_original: replace,
        });
      });
      return HOME;
    } catch (error) {
      if (!(error instanceof RespondError)) throw error;
      return this.#tell(reply, toasts);
    }
  }

  async #whisperScreen(
    reply: AnyScreen,
    toasts: readonly string[],
    place: PlaceOf<"mention">,
  ): Promise<string> {
    const message = toMessage(messageOf(reply, toasts), { addressOf: () => undefined });
    await this.#line.whisper(place, this.#request?.user ?? "", message);
    return HOME;
  }

  async #tell(reply: AnyScreen, toasts: readonly string[]): Promise<string> {
    const told = isDiscreet(reply) ? messageOf(behindDoor(reply)) : messageOf(reply, toasts);
    return refOf(await this.#line.say(toMessage(told, { addressOf: () => undefined })));
  }

  /** Without the pictures when Slack cannot read them: their words stay. */
  async #withPictures(
    toasts: readonly string[],
    say: (around: Surroundings) => Promise<void>,
  ): Promise<void> {
    let asked = false;
    const addressOf = (file: string) => {
      asked = true;
      return this.#addressOf(file);
    };
    try {
      await say({ toasts, addressOf });
    } catch (error) {
      if (!asked || !isUnfit(error)) throw error;
      await say({ toasts, addressOf: () => undefined });
    }
  }
}

/** The channel or direct conversation it happened in. */
function channelOf(place: Place | undefined): string | undefined {
  return place && "channel" in place ? place.channel : undefined;
}
