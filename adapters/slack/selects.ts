import type { PlainTextOption } from "@slack/types";
import type { Option } from "../../src/chat/reply.js";

export const toOption = ({ value, label }: Option): PlainTextOption => ({
  text: { type: "plain_text", text: label },
  value,
});
