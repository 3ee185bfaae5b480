/**
 * An unexpected error for the log: its kind and where it was thrown. Its message may quote what a person wrote, so it
 * is left out (I-13).
 */
export function describeBug(error: unknown): { bug: string; at?: string } {
  if (!(error instanceof Error)) return { bug: typeof error };
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  return { bug: error.name + code, ...(frames?.length ? { at: frames.slice(0, 8).join("\n") } : {}) };
}
