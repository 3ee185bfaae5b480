import { connect, createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** A wire to a database server that a test can cut and mend. */
export class Wire {
  readonly #target: { host: string; port: number };
  readonly #address: URL;
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((near) => this.#join(near));
  #port = 0;
  #trap: { word: string; passes: boolean; sprung: () => void } | undefined;

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

  /**
   * Cuts itself when a client next says `word`: before the server has heard it, or (`passes`) once the server has
   * answered it and the client has not heard the answer.
   */
  cutAt(word: string, { passes }: { passes: boolean }): Promise<void> {
    return new Promise((sprung) => {
      this.#trap = { word, passes, sprung };
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
    near.on("data", (data) => {
      const trap = this.#trap;
      if (!trap || !data.includes(trap.word)) return void far.write(data);
      if (trap.passes) {
        answerIsLost = true;
        far.write(data);
      } else this.#spring();
    });
    far.on("data", (data) => (answerIsLost ? this.#spring() : void near.write(data)));
  }

  #spring(): void {
    const { sprung } = this.#trap ?? {};
    this.#trap = undefined;
    void this.cut().then(sprung);
  }
}
