import { LOGIN_MINUTES } from "../../domain/eligibility/one-time-code.js";
import { ok, refuse } from "../../domain/result.js";
import { storeLoginLink } from "../../persistence/login-links.js";
import type { Act } from "../act.js";
import { beforeCheck } from "./before-check.js";
import { linkHash, pairingWord } from "./login-secrets.js";

const TOKEN_BYTES = 24;

/** ONB-5 (a): a link to the city's login that works once, and the word by which its page is known to belong to this chat. */
export const startLogin: Act<"start-login"> = async (context, { tie }) => {
  const before = beforeCheck(context, "login");
  if (before) return before;
  const { tx, now, process, person, conversationId, randomness, secretKey, checks } = context;
  if (checks.loginAt === undefined) return refuse("method-not-here");
  const id = randomness.uuid();
  const token = Buffer.from(randomness.bytes(TOKEN_BYTES)).toString("base64url");
  await storeLoginLink(tx, {
    id,
    hash: linkHash(secretKey, token),
    processId: process.id,
    participantId: person.id,
    conversationId,
    tie,
    expiresAt: new Date(now.getTime() + LOGIN_MINUTES * 60_000),
  });
  return ok({ url: `${checks.loginAt}?link=${token}`, word: pairingWord(secretKey, id) });
};
