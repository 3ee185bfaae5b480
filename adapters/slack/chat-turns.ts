/** Slack waits three seconds for an acknowledgement: what is slower than this is not waited for. */
const PATIENCE_MS = 1_500;

/**
 * What somebody does next is heard when the answer to what they did before is out: an answer that has to queue behind
 * another would miss its own request, and with it the modal it belongs in.
 */
export class ChatTurns {
  readonly #tails = new Map<string, Promise<void>>();
  readonly #patienceMs: number;

  constructor(patienceMs = PATIENCE_MS) {
    this.#patienceMs = patienceMs;
  }

  async run<T>(chat: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(chat);
    const result = before ? this.#atMost(before).then(work) : work();
    const tail = result.then(
      () => undefined,
      () => undefined,
    );
    this.#tails.set(chat, tail);
    void tail.then(() => {
      if (this.#tails.get(chat) === tail) this.#tails.delete(chat);
    });
    return result;
  }

  async #atMost(before: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#patienceMs);
    });
    await Promise.race([before, tooLong]);
    clearTimeout(timer);
  }
}
