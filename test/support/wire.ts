import { connect, createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

export interface Trap {
  /** Only on a connection that has said this before. */
  after?: string;
  word: string;
  /** False: before the server has heard the word. True: when its answer is on the way back, which nobody hears. */
  passes: boolean;
}

/** A wire to a database server that a test can cut and mend. */
export class Wire {
  readonly #target: { host: string; port: number };
  readonly #address: URL;
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((near) => this.#join(near));
  #port = 0;
  #trap: (Trap & { sprung: () => void }) | undefined;

  constructor(serverUrl: string) {
    this.#address = new URL(serverUrl);
    this.#target = { host: this.#address.hostname, port: Number(this.#address.port || 5432) };
  }

  /** The server's address, through this wire. */
  get url(): string {
    const url = new URL(this.#address);
    url.host = `127.0.0.1:${this.#port}`;
    return url.href;
  }

  /** From now on connections are accepted, at the same address each time. */
  async mend(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Ends all connections at once and refuses new ones. */
  async cut(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Cuts itself when a client next says a word; resolves when it has. */
  cutAt(trap: Trap): Promise<void> {
    return new Promise((sprung) => {
      this.#trap = { ...trap, sprung };
    });
  }

  #join(near: Socket): void {
    const far = connect(this.#target);
    let answerIsLost = false;
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        this.#sockets.delete(socket);
        (socket === near ? far : near).destroy();
      });
    }
    let said = "";
    near.on("data", (data) => {
      const { after = "", word, passes } = this.#trap ?? {};
      said = word === undefined ? "" : said + data.toString("latin1");
      const begins = said.indexOf(after);
      if (word === undefined || begins < 0 || !said.includes(word, begins)) return void far.write(data);
      if (!passes) return this.#spring();
      answerIsLost = true;
      far.write(data);
    });
    far.on("data", (data) => (answerIsLost ? this.#spring() : void near.write(data)));
  }

  #spring(): void {
    const { sprung } = this.#trap ?? {};
    this.#trap = undefined;
    void this.cut().then(sprung);
  }
}
