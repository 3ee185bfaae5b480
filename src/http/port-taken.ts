import { createServer } from "node:net";

/** Another process listens where the service would. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is taken by another process. Stop that one first, or choose another port, as in PORT=${port + 1}.`,
    );
    this.name = "PortTaken";
  }
}

/** What kept a server from listening, in words where there are some. */
export const whyNotListening = (error: NodeJS.ErrnoException, port: number): Error =>
  error.code === "EADDRINUSE" ? new PortTaken(port) : error;

/**
 * For whoever will serve there only after a long while.
 * @throws PortTaken, or the system's error when nobody can listen there.
 */
export async function checkPort({ host, port }: { host: string; port: number }): Promise<void> {
  const server = createServer();
  await new Promise<void>((listening, failed) => {
    server.once("error", (error) => failed(whyNotListening(error, port)));
    server.listen(port, host, listening);
  });
  await new Promise((closed) => server.close(closed));
}
