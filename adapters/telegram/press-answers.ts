import { HttpError, type Api } from "grammy";

const REMEMBERED = 2_000;
/** A connection that broke is no answer, and answering twice does no harm; a spinner that stays does. */
const TRIES = 3;

/**
 * Every press is answered exactly once, or its button keeps spinning: with a toast by the messenger that sends the
 * replies, or without words once the press was acted upon. Failing to answer fails nothing: the press has been stored.
 */
export class PressAnswers {
  readonly #api: Api;
  readonly #answered = new Set<string>();
  readonly #running = new Set<Promise<unknown>>();

  constructor(api: Api) {
    this.#api = api;
  }

  /** A second answer to the same press does nothing. */
  answer(press: string, toast = ""): Promise<void> {
    if (this.#answered.has(press)) return Promise.resolve();
    this.#remember(press);
    const call = this.#tell(press, toast).finally(() => this.#running.delete(call));
    this.#running.add(call);
    return call;
  }

  async #tell(press: string, toast: string): Promise<void> {
    for (let left = TRIES; left > 0; left -= 1) {
      try {
        await this.#api.raw.answerCallbackQuery({
          callback_query_id: press,
          ...(toast ? { text: toast } : {}),
        });
        return;
      } catch (error) {
        if (!(error instanceof HttpError)) return;
      }
    }
  }

  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  #remember(press: string): void {
    this.#answered.add(press);
    const [oldest] = this.#answered;
    if (this.#answered.size > REMEMBERED && oldest !== undefined) this.#answered.delete(oldest);
  }
}
