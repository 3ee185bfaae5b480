import { claimMessages, forgetMessage } from "../../persistence/phone-codes.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { Sms } from "../../ports/sms.js";
import type { App } from "../app.js";
import { describeBug } from "../describe-bug.js";
import { openMessage } from "./sealed-message.js";

/** Messages taken on at once, and how long before one that failed is tried again. */
const BATCH = 20;
const LEASE_MS = 20_000;

type Sender = Pick<App, "prisma" | "clock" | "machine" | "secretKey" | "log">;

/**
 * Sends the codes that wait for it. One that fails is tried again with the same id until it is too late to type it, by this
 * process or another: what was asked for is not lost with whoever took it on.
 */
export async function sendMessages(app: Sender, sms: Sms): Promise<void> {
  const { prisma, clock, machine, secretKey, log } = app;
  const now = machine.now();
  const until = new Date(now.getTime() + LEASE_MS);
  const claim = { now, until, clock: clock.now(), take: BATCH };
  for (const { id, sealed } of await inTransaction(prisma, (tx) => claimMessages(tx, claim))) {
    try {
      await sms.send(openMessage(secretKey, id, sealed));
      await forgetMessage(prisma, id);
    } catch (error) {
      log.warn({ message: id, ...describeBug(error) }, "an SMS was not sent and will be tried again");
    }
  }
}
