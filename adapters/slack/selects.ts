import type { PlainTextOption } from "@slack/types";
import type { Option } from "../../src/chat/reply.js";
import { oneLine } from "./mrkdwn.js";

const OPTION = 75;
const GROUP = 100;

/** The same for one option wherever it stands: a chosen one must equal its twin in the list. */
export const toOption = ({ value, label, about }: Option): PlainTextOption => ({
  text: oneLine(label, OPTION),
  value,
  ...(about && { description: oneLine(about, OPTION) }),
});

type Listed =
  | { options: PlainTextOption[] }
  | { option_groups: { label: { type: "plain_text"; text: string }; options: PlainTextOption[] }[] };

/** A list, in numbered groups where it is longer than Slack takes at once. */
export function toListed(options: readonly Option[]): Listed {
  const all = options.map(toOption);
  if (all.length <= GROUP) return { options: all };
  const starts = Array.from({ length: Math.ceil(all.length / GROUP) }, (_, index) => index * GROUP);
  return {
    option_groups: starts.map((start) => {
      const part = all.slice(start, start + GROUP);
      return { label: { type: "plain_text", text: `${start + 1}–${start + part.length}` }, options: part };
    }),
  };
}
