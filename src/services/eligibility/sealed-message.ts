import { z } from "zod";
import { NONCE_BYTES, seal, unseal } from "../../domain/sealed.js";
import type { Randomness } from "../../ports/randomness.js";
import type { SmsMessage } from "../../ports/sms.js";

const PURPOSE = "phone-code";

const words = z.object({ to: z.string(), text: z.string() });

/** Number and text of a message that waits to be sent, for nobody else to read. */
export const sealMessage = (
  { secretKey, randomness }: { secretKey: Uint8Array; randomness: Randomness },
  id: string,
  message: Omit<SmsMessage, "id">,
): Uint8Array<ArrayBuffer> =>
  seal(
    { rootKey: secretKey, purpose: PURPOSE, belongsTo: id },
    new TextEncoder().encode(JSON.stringify(message)),
    randomness.bytes(NONCE_BYTES),
  );

/** @throws when it was sealed with another key. */
export const openMessage = (secretKey: Uint8Array, id: string, sealed: Uint8Array): SmsMessage => ({
  id,
  ...words.parse(
    JSON.parse(
      new TextDecoder().decode(unseal({ rootKey: secretKey, purpose: PURPOSE, belongsTo: id }, sealed)),
    ),
  ),
});
