import type { Reply } from "../../src/chat/reply.js";

export const toastsIn = (replies: readonly Reply[]): string[] =>
  replies.flatMap((reply) => (reply.kind === "toast" ? [reply.text] : []));
