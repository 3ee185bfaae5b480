import { entry, say, type Note } from "../screen.js";

/** SLK-9, to whoever looked after the channel. */
export const endedNote = (name: string): Note => ({
  id: "SLK-9",
  lines: [say("channel-ended", { name }), say("channel-ended-kept")],
  buttons: [
    [entry(say("button-mine"), "mine", "list")],
    [entry(say("button-stop-these"), "settings", "stop")],
  ],
});
