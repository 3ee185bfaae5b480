/** Pressed where the screen as it stands is wanted again: no press of a flow, but `{ kind: "resume" }`. */
export const RESUME = "resume";
