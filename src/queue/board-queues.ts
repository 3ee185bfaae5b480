import type { Bull } from "./open-bull.js";
import type { BoardAdapter } from "./board-adapter.js";

export type BoardQueue = BoardAdapter;

/** Every queue this process has opened, for a board. The board's library is read only where there is one. */
export async function boardQueues({ queues }: Pick<Bull, "queues">): Promise<BoardQueue[]> {
  const { BoardAdapter } = await import("./board-adapter.js");
  return [...queues.values()]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((queue) => new BoardAdapter(queue));
}
