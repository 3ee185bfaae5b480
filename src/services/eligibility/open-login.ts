import type { LoginSecrets } from "../../ports/city-login.js";
import { findLoginLink, startLoginLink } from "../../persistence/login-links.js";
import { loadProcess } from "../../persistence/processes.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { browserHash, linkHash, loginSecrets, pairingWord, stateHash } from "./login-secrets.js";
import { askPage, type LoginPage, overPage } from "./login-pages.js";

type Opener = Pick<App, "prisma" | "clock" | "secretKey" | "randomness">;

/** The page behind a link from a chat: which chat it is for, and the word that chat shows. It changes nothing: previews may open it. */
export async function openLogin(app: Opener, token: string): Promise<LoginPage> {
  const { prisma, clock, secretKey } = app;
  const link = await findLoginLink(prisma, linkHash(secretKey, token), clock.now());
  if (!link) return overPage();
  const process = await loadProcess(prisma, link.processId);
  return askPage(process, link, pairingWord(secretKey, link.id));
}

export interface StartedLogin {
  secrets: LoginSecrets;
  /** For the browser to keep: only it can come back with this login. */
  cookie: string;
}

const SECRET_BYTES = 32;

/** Binds a link to the browser that went on from its page; it works once. Undefined when it is used or too old. */
export async function beginLogin(app: Opener, token: string): Promise<StartedLogin | undefined> {
  const { prisma, clock, secretKey, randomness } = app;
  const secret = (): string => Buffer.from(randomness.bytes(SECRET_BYTES)).toString("base64url");
  const [state, cookie] = [secret(), secret()];
  return inTransaction(prisma, async (tx) => {
    const now = clock.now();
    const link = await findLoginLink(tx, linkHash(secretKey, token), now);
    const hashes = {
      stateHash: stateHash(secretKey, state),
      browserHash: browserHash(secretKey, cookie),
      now,
    };
    if (!link || !(await startLoginLink(tx, link.id, hashes))) return undefined;
    return { secrets: { state, ...loginSecrets(secretKey, link.id) }, cookie };
  });
}
