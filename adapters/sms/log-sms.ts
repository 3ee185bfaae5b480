import type { Log } from "../../src/ports/log.js";
import type { Sms } from "../../src/ports/sms.js";

/** For trying it out: what would be sent is read in the log. Never where real people vote (see `smsOf` in the settings). */
export const logSms = (log: Log): Sms => ({
  send: async ({ text }) => log.info({ text }, "no SMS is sent from here: this is what it would say"),
});
