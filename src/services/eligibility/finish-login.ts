import { areaNamed } from "../../domain/area-named.js";
import { identifierOf, type Identifier } from "../../domain/eligibility/identifier.js";
import { parseBirthDate } from "../../domain/birth-date.js";
import { personIdentifier } from "../../domain/person-identifier.js";
import { refusedNote, verifiedNote } from "../../flows/verify/note.js";
import { findListedPerson } from "../../persistence/eligibility.js";
import { takeLoginLink, type LoginLink } from "../../persistence/login-links.js";
import { loadProcess } from "../../persistence/processes.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { CityLogin, Identity } from "../../ports/city-login.js";
import type { WaitingChat } from "../../ports/delivery-queue.js";
import type { App } from "../app.js";
import { describeBug } from "../describe-bug.js";
import { tell } from "../handle-event.js";
import { admit } from "./admit.js";
import { donePage, failedPage, overPage, refusedPage, type LoginPage } from "./login-pages.js";
import { browserHash, loginSecrets, stateHash } from "./login-secrets.js";
import { tieNamed } from "./tie-named.js";

export interface FinishedLogin {
  page: LoginPage;
  /** The chat that has something waiting now. */
  waiting: readonly WaitingChat[];
}

const NOTHING_WAITS: readonly WaitingChat[] = [];

/**
 * A browser comes back from the city's login. It must be the one that went there, with the state it went with, once. Then
 * the provider says who they are, and the chat that asked hears what came of it.
 */
export async function finishLogin(
  app: App,
  login: CityLogin,
  { returnedTo, cookie }: { returnedTo: URL; cookie: string },
): Promise<FinishedLogin> {
  const { prisma, clock, secretKey, log } = app;
  const state = returnedTo.searchParams.get("state") ?? "";
  const hashes = {
    stateHash: stateHash(secretKey, state),
    browserHash: browserHash(secretKey, cookie),
    now: clock.now(),
  };
  const link = await inTransaction(prisma, (tx) => takeLoginLink(tx, hashes));
  if (!link) return { page: overPage(), waiting: NOTHING_WAITS };
  try {
    const identity = await login.identify(returnedTo, { state, ...loginSecrets(secretKey, link.id) });
    return await settle(app, link, identity);
  } catch (error) {
    log.warn({ login: link.id, ...describeBug(error) }, "a login came to nothing");
    return { page: failedPage(link), waiting: NOTHING_WAITS };
  }
}

async function settle(app: App, link: LoginLink, identity: Identity): Promise<FinishedLogin> {
  const { secretKey, randomness, clock } = app;
  return inTransaction(app.prisma, async (tx) => {
    const process = await loadProcess(tx, link.processId);
    const identifiers = identifiersOf(secretKey, process.id, identity);
    const onList = identifiers.find(({ kind }) => kind === "list");
    const admitted = await admit(
      { tx, now: clock.now(), process, randomness, person: { id: link.participantId } },
      {
        method: "login",
        identifiers,
        listed: onList && (await findListedPerson(tx, process.id, onList.hash)),
        area: areaNamed(process.areas, identity.district ?? "")?.key,
        birthDate: birthDateOf(identity),
        tie: tieNamed(process, link.tie),
      },
    );
    const note = admitted.ok ? verifiedNote(process) : refusedNote(admitted.refusal);
    const { participantId, conversationId } = link;
    const waiting = await tell(tx, app, [{ participantId, conversationId, note, process }]);
    const back = app.linkTo(link.platform)?.("v_done");
    const page = admitted.ok ? donePage(link, back) : refusedPage(link, admitted.refusal, back);
    return { page, waiting };
  });
}

const birthDateOf = ({ birthDate }: Identity): string | undefined =>
  birthDate === undefined ? undefined : parseBirthDate(birthDate);

/** All that a login tells somebody by: whoever came by a letter or the list before is recognised. */
function identifiersOf(secretKey: Uint8Array, processId: string, identity: Identity): Identifier[] {
  const { subject, fiscalNumber, name } = identity;
  const born = birthDateOf(identity);
  const of = (kind: Identifier["kind"], value: string | undefined): Identifier[] =>
    value === undefined ? [] : [identifierOf(secretKey, processId, kind, value)];
  return [
    ...of("login", subject),
    ...of("fiscal", fiscalNumber),
    ...of("list", name !== undefined && born !== undefined ? personIdentifier(name, born) : undefined),
  ];
}
