import type { FormValue } from "../../src/chat/event.js";
import { fieldIn } from "./action-ids.js";
import type { SlackFile, StateValue, View } from "./payload.js";

/** Files by the name of the field they were given to. */
export type FormFiles = Readonly<Record<string, readonly SlackFile[]>>;

/** What the fields of a view hold now, by name; fields nobody touched are there too. */
export const formValues = (view: View): Record<string, FormValue> =>
  Object.fromEntries(fieldsOf(view).map(([name, element]) => [name, valueOf(element)]));

/** The files that were given to the fields of a view; undefined where there are none. */
export function formFiles(view: View): FormFiles | undefined {
  const given = fieldsOf(view).flatMap(([name, { files = [] }]) =>
    files.length > 0 ? [[name, files] as const] : [],
  );
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

const fieldsOf = (view: View): (readonly [string, StateValue])[] =>
  Object.entries(view.state?.values ?? {}).flatMap(([blockId, elements]) => {
    const name = fieldIn(blockId);
    const [element] = Object.values(elements);
    return name === undefined || element === undefined ? [] : [[name, element] as const];
  });

function valueOf({ value, selected_option: chosen, selected_options: several }: StateValue): FormValue {
  return several ? several.map((option) => option.value) : (chosen?.value ?? value ?? null);
}
