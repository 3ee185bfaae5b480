import type { Sms } from "../../src/ports/sms.js";

const PATIENCE_MS = 10_000;

/**
 * Hands messages to whoever sends them, as `POST { id, to, text }` with a bearer token. The id is also the
 * `Idempotency-Key`: a message that was taken on, and whose answer got lost, is not sent twice.
 */
export const httpSms = ({ url, token }: { url: string; token: string | undefined }): Sms => ({
  async send(message) {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "idempotency-key": message.id,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(message),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.body?.cancel();
    // What it answers may repeat the number: only its status is said.
    if (!response.ok) throw new Error(`the SMS service answered ${response.status}`);
  },
});
