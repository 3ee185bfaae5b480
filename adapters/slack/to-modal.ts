import type { KnownBlock, ModalView } from "@slack/types";
import type { FormReply, Overlay, ScreenReply } from "../../src/chat/reply.js";
import { plainText, type Text } from "../../src/chat/text.js";
import { fieldId } from "./action-ids.js";
import { hasInput, toInput } from "./form-inputs.js";
import { writeMetadata } from "./metadata.js";
import { oneLine, toTextObject, toWords } from "./mrkdwn.js";
import { portions, splitAt } from "./portions.js";
import { lookupsOf, toScreenBlocks } from "./screen-blocks.js";
import { toActions, toSections, toToasts, type Surroundings } from "./to-blocks.js";

const FRAME = 24;
const SMALL_PRINT = 2000;
const ERROR = 300;

/** A screen that lies over the page. */
export function toScreenModal(screen: ScreenReply & { over: Overlay }, around: Surroundings): ModalView {
  const { title, close, leave, submit } = screen.over;
  return {
    type: "modal",
    callback_id: screen.id,
    title: oneLine(title, FRAME),
    close: oneLine(close, FRAME),
    ...(submit && { submit: oneLine(submit.label, FRAME) }),
    notify_on_close: true,
    private_metadata: writeMetadata({
      leave,
      ...(submit && { submit: submit.press }),
      lookups: lookupsOf(screen),
    }),
    blocks: toScreenBlocks(screen, toSections(screen.text), around),
  };
}

/** A whole form. Its errors are no blocks: they are acknowledged with `toErrors`. */
export function toFormModal(form: FormReply, around: Surroundings): ModalView {
  const { cancel } = form;
  return {
    type: "modal",
    callback_id: form.id,
    title: oneLine(form.title, FRAME),
    close: oneLine(cancel.label, FRAME),
    submit: oneLine(form.submit, FRAME),
    notify_on_close: true,
    private_metadata: writeMetadata({
      form: form.form,
      turn: form.turn,
      ...("press" in cancel && { leave: cancel.press }),
      lookups: fieldLookups(form),
    }),
    blocks: [
      ...toToasts(around.toasts),
      ...(form.status ? toSections(form.status) : []),
      ...(form.intro ? toSections(form.intro) : []),
      ...form.fields.flatMap(toInput),
      ...(form.summary ? toSummary(form.summary) : []),
      ...toActions(form.buttons ?? []),
    ],
  };
}

const fieldLookups = ({ fields }: FormReply): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field) =>
      (field.kind === "choices" || field.kind === "choice") && field.lookup !== undefined
        ? [[fieldId(field.name), field.lookup]]
        : [],
    ),
  );

/** The last paragraph is small print: who sees what is chosen here. */
function toSummary(summary: Text): KnownBlock[] {
  const end = plainText(summary).trimEnd().lastIndexOf("\n\n");
  const [above, last] = splitAt(summary, Math.max(end, 0));
  const [smallPrint, ...more] = portions(last, SMALL_PRINT);
  if (!smallPrint || more.length > 0) return toSections(summary);
  return [...(end > 0 ? toSections(above) : []), { type: "context", elements: [toTextObject(smallPrint)] }];
}

/**
 * The errors of a form by `block_id`, for `response_action: "errors"`; undefined when there are none. Slack shows one
 * only under an input: what is said of anything else stands under the last of them.
 */
export function toErrors(form: FormReply): Record<string, string> | undefined {
  const names = form.fields.filter(hasInput).map(({ name }) => name);
  const last = names.at(-1);
  const errors = Object.entries(form.errors).flatMap(([name, words]) => {
    const under = names.includes(name) ? name : last;
    return under === undefined ? [] : [[fieldId(under), toWords(words, ERROR)]];
  });
  return errors.length > 0 ? Object.fromEntries(errors) : undefined;
}
