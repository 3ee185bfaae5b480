import { setMaxListeners } from "node:events";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { LARGEST_PHOTO_BYTES } from "../../src/domain/photo/bare-photo.js";
import { clockNow, serveClock } from "./clock-routes.js";
import { safeHeaders, sameSiteOnly } from "./guard.js";
import { toChatEvent, toSaid } from "./incoming.js";
import { jsonBody } from "./json-body.js";
import type { LocalChatOptions } from "./local-chat-options.js";
import { News } from "./news.js";
import { servePage } from "./page-files.js";
import { People, type LocalPerson } from "./people.js";
import { posted, type Posted } from "./posted.js";
import { serveStoredFiles } from "./stored-files.js";
import { streamChats } from "./stream.js";

/** Room for the largest photo in base64, with what is around it. */
const LARGEST_BODY_BYTES = Math.ceil(LARGEST_PHOTO_BYTES * 1.4) + 64 * 1024;

const pageLanguage = z.enum(["en", "it"]).catch("en");
const personId = z.string().regex(/^[a-z0-9-]{1,32}$/);
const newPerson = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^\P{C}+$/u),
});

/** The local chat as a web page: several people side by side, each talking to the service as on any platform. */
export function localChat(options: LocalChatOptions): Hono {
  const { clock, files, hosts, stopping } = options;
  if (stopping) setMaxListeners(0, stopping); // each open page waits for it
  const people = new People(options.people);
  const news = new News();
  clock?.onMove(() => news.tell("clock", clockNow(clock)));

  const app = new Hono();
  const limit = bodyLimit({
    maxSize: LARGEST_BODY_BYTES,
    onError: (c) => c.json({ refused: "too-big" }, 413),
  });
  app.use(safeHeaders, sameSiteOnly(hosts), limit);
  servePage(app);
  serveStoredFiles(app, files);
  if (clock) serveClock(app, clock);
  servePeople(app, people, news);
  app.get("/setup", async (c) =>
    c.json(await setup(options, people, pageLanguage.parse(c.req.query("language")))),
  );
  app.get("/chat/stream", (c) => streamChats(c, { ...options, people, news }));
  app.post("/chat/:person/events", async (c) => {
    const person = people.find(c.req.param("person"));
    if (!person) return c.json({ refused: "unknown-person" }, 404);
    const act = posted.safeParse(await jsonBody(c));
    return act.success ? receive(c, options, person, act.data) : c.json({ refused: "malformed" }, 400);
  });
  return app;
}

async function setup({ demo, clock }: LocalChatOptions, people: People, language: string) {
  const { hints, phases, places, timeZone } = await demo(language);
  return {
    people: people.all,
    hints,
    places,
    timeZone,
    clock: clock ? { ...clockNow(clock), stops: phases } : null,
  };
}

function servePeople(app: Hono, people: People, news: News): void {
  app.put("/chat/:person", async (c) => {
    const id = personId.safeParse(c.req.param("person"));
    const body = newPerson.safeParse(await jsonBody(c));
    if (!id.success || !body.success) return c.json({ refused: "malformed" }, 400);
    const person = people.add(id.data, body.data.name);
    if (!person) return c.json({ refused: "too-many-people" }, 409);
    news.tell("person", person);
    return c.json(person);
  });
}

/** Answers only when the service has stored the act: until then the page keeps it and sends it again. */
async function receive(
  c: Context,
  { inbox, messenger, log }: LocalChatOptions,
  person: LocalPerson,
  act: Posted,
): Promise<Response> {
  const event = toChatEvent(person, act);
  const said = toSaid(act.content);
  if (said) messenger.say(person.id, act.id, said);
  const screen = messenger.screenOf(person.id);
  const presses = act.content.kind === "press" || act.content.kind === "form";
  try {
    await inbox.receive(event, { ...(screen && { screen }), ...(presses && { press: act.id }) });
    return c.json({ stored: true });
  } catch (error) {
    log.error({ err: error, event: event.id }, "a local event could not be stored");
    return c.json({ refused: "try-again" }, 503);
  }
}
