import { z } from "zod";

/** What a view remembers for the moment it is sent, closed or looked up in. */
const Metadata = z.object({
  /** Of a form. */
  form: z.string().optional(),
  turn: z.number().int().optional(),
  /** Pressed when the view is closed. */
  leave: z.string().optional(),
  /** Pressed when a view without a form is sent. */
  submit: z.string().optional(),
  /** Names of the lists to look up, by the `action_id` of their menu or field. */
  lookups: z.record(z.string(), z.string()).optional(),
});

export type Metadata = z.infer<typeof Metadata>;

export const writeMetadata = (metadata: Metadata): string => JSON.stringify(metadata);

/** Undefined when it is not ours, or of an earlier version. */
export function readMetadata(text: string | undefined): Metadata | undefined {
  try {
    return Metadata.safeParse(JSON.parse(text ?? "")).data;
  } catch {
    return undefined;
  }
}
