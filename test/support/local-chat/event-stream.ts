export interface ServerEvent {
  event: string;
  id: string | undefined;
  data: unknown;
}

/** Reads a `text/event-stream` body, one event at a time. */
export class EventStream {
  readonly #reader: ReadableStreamDefaultReader<string>;
  #text = "";

  constructor(response: Response) {
    if (!response.body) throw new Error("the response has no body");
    this.#reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  }

  async next(): Promise<ServerEvent> {
    let end = this.#text.indexOf("\n\n");
    while (end === -1) {
      const { value, done } = await this.#reader.read();
      if (done) throw new Error("the stream ended");
      this.#text += value;
      end = this.#text.indexOf("\n\n");
    }
    const block = this.#text.slice(0, end);
    this.#text = this.#text.slice(end + 2);
    return parse(block);
  }

  /** True when the server has ended the stream and nothing is left to read. */
  async isOver(): Promise<boolean> {
    return (await this.#reader.read()).done;
  }

  close(): Promise<void> {
    return this.#reader.cancel();
  }
}

function parse(block: string): ServerEvent {
  const field = (name: string): string | undefined =>
    block
      .split("\n")
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const data = field("data");
  return { event: field("event") ?? "message", id: field("id"), data: data ? JSON.parse(data) : undefined };
}
