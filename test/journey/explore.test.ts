import "./journey.test.js";
import { beforeAll, afterAll, test } from "vitest";
import { openTestDatabase } from "../support/database.js";
import { codesOf } from "../support/citizen.js";
import { startSlackService, type SlackService } from "../support/running-slack.js";
import { addSampleProcess } from "../support/sample-process.js";
import { startSlackServer, type SlackServer, type Workspace, type Person } from "../support/slack-server.js";

const database = await openTestDatabase();
const { prisma } = database;
let server: SlackServer;
let navile: Workspace;
let service: SlackService;
beforeAll(async () => {
  await addSampleProcess(prisma);
  server = await startSlackServer();
  navile = server.workspace({ id: "T0NAVILE" });
  service = await startSlackService({ database, server, slack: { botToken: navile.token } });
});
afterAll(async () => {
  await service.stop();
  await server.close();
  console.log(service.lines.join("\n"));
});
const out: string[] = [];
let dms = 0,
  eph = 0;
function show(p: Person, why: string) {
  out.push(`##### ${why}`);
  const v = (n: string, x: any) =>
    x &&
    out.push(
      `${n}: ${x.title ? `<<${x.title}>> ` : ""}${x.text.replaceAll("\n", "\n     ")}\n     buttons: ${x.buttons.join(" | ")}\n     fields: ${JSON.stringify(x.fields)}${x.submit ? `\n     submit: ${x.submit}` : ""}${x.close ? ` close: ${x.close}` : ""}${x.errors && Object.keys(x.errors).length ? `\n     ERR ${JSON.stringify(x.errors)}` : ""}`,
    );
  if (p.modals.length === 0) v("HOME", p.home);
  p.modals.forEach((m, i) => v(`MODAL${i}`, m));
  for (const d of p.dms.slice(dms)) v("DM", d);
  for (const d of p.ephemerals.slice(eph)) v("EPH", d);
  dms = p.dms.length;
  eph = p.ephemerals.length;
  if (p.troubles.length) out.push(`TROUBLES ${p.troubles.splice(0).join("; ")}`);
}
test("explore", async () => {
  service.clock.at = new Date("2026-06-15T09:00:00Z");
  const anna = navile.user({ id: "U0ANNA", name: "Anna", locale: "en-US" });
  const channel = navile.channel("navile", { members: [anna] });
  const code = (await codesOf(service.app, 1))[0]!;
  const act = async (why: string, f: () => Promise<unknown>) => {
    try {
      await f();
    } catch (e) {
      out.push(`!!! ${why}: ${String(e)}`);
    }
    await service.settled();
    await server.quiet();
    show(anna, why);
  };
  const press = (l: string) => act(`press ${l}`, () => anna.presses(l));
  const M = "Benches and trees in via Fioravanti";
  try {
    await anna.opensHome();
    await service.settled();
    await anna.presses("Continue in English");
    await service.settled();
    await anna.presses("Navile");
    await service.settled();
    await press("Make a proposal");
    await act("start", () => anna.submits());
    await act("title", () => anna.fills("Title", M));
    const fields = Object.keys(anna.modal?.fields ?? {});
    out.push(JSON.stringify(fields));
    await act("close", () => anna.closes());
    await act("home again", () => anna.opensHome());
    const cont = anna.home?.buttons.find((b) => b.startsWith("Continue")) ?? "Home";
    await press(cont);
    await act("submit incomplete", () => anna.submits());
    await act("body", () => anna.fills(fields[1] ?? "", "The pavement is hot and there is nowhere to sit."));
    await act("submit 2", () => anna.submits());
    await act("submit 3", () => anna.submits());
    await act("submit 4", () => anna.submits());
    await act("closes", () => anna.closesAll());
    await act("home again", () => anna.opensHome());
    const bob = navile.user({ id: "U0BOB", name: "Bob" });
    await bob.opensHome();
    await service.settled();
    service.clock.at = new Date("2026-11-16T17:42:30Z");
    await act("cmd", () => anna.types("/partecipo", channel));
    await act("cmd parco", () => anna.types("/partecipo parco", channel));
    const b0 = anna.ephemerals.at(-1)?.buttons[0] ?? "none";
    await act(`press ${b0} in eph`, () => anna.presses(b0, { in: channel }));
    await act("closesAll", () => anna.closesAll());
    await act("home", () => anna.opensHome());
    await press("Vote in Navile");
    await act("submit", () => anna.submits());
    await press("I have a personal code");
    const f = Object.keys(anna.modal?.fields ?? {})[0] ?? "";
    await act("wrong code", async () => {
      await anna.fills(f, "NAV-1111-AA");
      await anna.submits();
    });
    await act("code", async () => {
      await anna.fills(f, code);
      await anna.submits();
    });
    await press("Go to my ballot");
    await press("Open my ballot");
    const c = Object.keys(anna.modal?.fields ?? {})[0] ?? "";
    await act("lookup", async () => out.push(JSON.stringify(await anna.looksUp(c, ""))));
    const first = anna.modal?.fields;
    out.push(JSON.stringify(first));
    await act("pick", () =>
      anna.picks(
        c,
        ["12 · Parco Nord", "15 · Biblioteca, new hours"].map((x) => x),
      ),
    );
    await act("submit", () => anna.submits());
    await act("submit", () => anna.submits());
    await act("done", () => anna.closes());
    await act("home", () => anna.opensHome());
    await press("See or change my vote");
    await press("Change my vote");
    await press("Start empty");
    await act("cross", () => anna.closesAll());
    await act("home", () => anna.opensHome());
    await press("Settings");
    console.log(out.join("\n"));
  } catch (e) {
    console.log(out.join("\n"));
    throw e;
  }
  void code;
  void channel;
});
