import { setTimeout as pause } from "node:timers/promises";
import {
  startSlackServer,
  type Delivery,
  type Person,
  type SlackServer,
} from "../test/support/slack-server.js";
import { ms, statsOf } from "./stats.js";
import { newStore, startSubject, type Backend, type Subject } from "./subject.js";

const PEOPLE = 50;
const WARM_UP = 2;
const ROUNDS = 10;
/** What Slack gives an app before it tells the person that it failed. */
const LIMIT_MS = 3_000;
/** Nobody reads and acts faster. */
const REACTION_MS = 250;
const PATIENCE_MS = 30_000;
const TEAM = "T0BENCH";
const KINDS = { press: "block_actions", submission: "view_submission" };

/** How long Slack waits for an acknowledgement while people do things in parallel, each as soon as they see the answer. */
export async function acknowledgementRows(
  backend: Backend,
  serverUrl: string | undefined,
): Promise<string[][]> {
  const server = await startSlackServer({ keepCalls: 0 });
  const workspace = server.workspace({ id: TEAM });
  const store = await newStore(backend, serverUrl);
  const subject = startSubject("./portico-slack.ts", {
    ...store.env,
    SLACK_BOT_TOKEN: workspace.token,
    SLACK_SIGNING_SECRET: server.app.signingSecret,
    SLACK_API_URL: server.apiUrl,
  });
  try {
    server.deliverTo((await subject.next<{ url: string }>()).url);
    const people = Array.from({ length: PEOPLE }, (_, index) => workspace.user({ id: `U0P${index}` }));
    await prepare(server, subject, people);
    await inParallel(people, (person) => round(server, person), WARM_UP);
    const before = server.deliveries.all.length;
    await inParallel(people, (person) => round(server, person), ROUNDS);
    const troubles = people.flatMap((person) => person.troubles);
    if (troubles.length > 0) throw new Error(`${troubles.length} troubles: ${troubles[0]}`);
    const measured = server.deliveries.all.slice(before);
    return Object.entries(KINDS).map(([kind, type]) =>
      row(
        kind,
        backend,
        measured.filter((delivery) => delivery.type === type),
      ),
    );
  } finally {
    await subject.stop();
    await server.close();
    await store.drop();
  }
}

function row(kind: string, backend: Backend, deliveries: readonly Delivery[]): string[] {
  const durations = deliveries.flatMap(({ attempts }) => attempts.map((attempt) => attempt.ms));
  const { p50, p99 } = statsOf(durations);
  const late = share(durations, (one) => one > LIMIT_MS);
  const closed = kind === "submission" ? share(deliveries, ({ ack }) => ack === undefined) : "";
  return [kind, backend, String(durations.length), ms(p50), ms(p99), late, closed];
}

const share = <One>(all: readonly One[], is: (one: One) => boolean): string =>
  `${((all.filter(is).length / all.length) * 100).toFixed(1)} %`;

async function inParallel(
  people: readonly Person[],
  work: (person: Person) => Promise<void>,
  times = 1,
): Promise<void> {
  await Promise.all(
    people.map(async (person) => {
      for (let time = 0; time < times; time++) await work(person);
    }),
  );
}

/** Gets each person from the welcome to a Home tab with a ballot that is begun. */
async function prepare(server: SlackServer, subject: Subject, people: readonly Person[]): Promise<void> {
  await inParallel(people, (person) => welcome(server, person));
  subject.tell(people.map(({ id }) => `${TEAM}/${id}`));
  await subject.next();
  await inParallel(people, (person) => begin(server, person));
}

async function welcome(server: SlackServer, person: Person): Promise<void> {
  await changesHome(server, person, () => person.opensHome());
  for (const label of ["Continue in English", "Skip for now", "Home"])
    await changesHome(server, person, () => person.presses(label));
}

async function begin(server: SlackServer, person: Person): Promise<void> {
  for (const label of ["Calendar", "Home"]) await changesHome(server, person, () => person.presses(label));
  await changesModal(server, person, "Vote in Navile");
  await person.submits();
  await person.picks("Choose projects", ["19 · Orto di via Erbosa · €20,000"]);
  await reviews(server, person);
}

/** Three presses on Home, and the ballot they lead to: sent for review, and closed. */
async function round(server: SlackServer, person: Person): Promise<void> {
  for (const label of ["Calendar", "Home"]) await changesHome(server, person, () => person.presses(label));
  await changesModal(server, person, "Continue my ballot");
  await reviews(server, person);
}

/** Whoever sends a form while its last change is still being shown gets the review as a message: the modal is gone. */
async function reviews(server: SlackServer, person: Person): Promise<void> {
  await pause(REACTION_MS);
  await person.submits();
  if (person.modal) await changesHome(server, person, () => person.closes());
}

async function changesHome(server: SlackServer, person: Person, act: () => Promise<unknown>): Promise<void> {
  const before = person.home?.hash;
  await pause(REACTION_MS);
  await act();
  await until(server, person, () => person.home?.hash !== before);
}

async function changesModal(server: SlackServer, person: Person, label: string): Promise<void> {
  const before = person.modal?.hash;
  await pause(REACTION_MS);
  await person.presses(label);
  await until(server, person, () => person.modal?.hash !== before);
}

/** Rather no figures than none for ever. */
async function until(server: SlackServer, person: Person, happened: () => boolean): Promise<void> {
  const shown = server.until(happened).then(() => true);
  if (await Promise.race([shown, pause(PATIENCE_MS, false, { ref: false })])) return;
  throw new Error(`${person.id} sees no answer: ${person.home?.callbackId}, ${person.modal?.callbackId}`);
}
