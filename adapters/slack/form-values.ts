import type { FormValue } from "../../src/chat/event.js";
import { fieldIn } from "./action-ids.js";
import type { StateValue, View } from "./payload.js";

/** What the fields of a view hold now, by name; fields nobody touched are there too. */
export function formValues(view: View): Record<string, FormValue> {
  const fields = Object.entries(view.state?.values ?? {}).flatMap(([blockId, elements]) => {
    const name = fieldIn(blockId);
    const [element] = Object.values(elements);
    return name === undefined || element === undefined ? [] : [[name, valueOf(element)] as const];
  });
  return Object.fromEntries(fields);
}

function valueOf({ value, selected_option: chosen, selected_options: several }: StateValue): FormValue {
  return several ? several.map((option) => option.value) : (chosen?.value ?? value ?? null);
}
