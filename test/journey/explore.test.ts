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
let last = "";
let dms = 0,
  eph = 0;
function show(p: Person, why: string) {
  out.push(`##### ${why}`);
  const v = (n: string, x: any) =>
    x &&
    out.push(
      `${n}: ${x.title ? `<<${x.title}>> ` : ""}${x.text.replaceAll("\n", "\n     ")}\n     buttons: ${x.buttons.join(" | ")}\n     fields: ${JSON.stringify(x.fields)}${x.submit ? `\n     submit: ${x.submit}` : ""}${x.close ? ` close: ${x.close}` : ""}${x.errors && Object.keys(x.errors).length ? `\n     ERR ${JSON.stringify(x.errors)}` : ""}`,
    );
  const hm = `${p.home?.text}${p.home?.buttons}`; if (p.modals.length === 0) { if (hm === last) out.push("HOME unchanged"); else v("HOME", p.home); } last = hm;
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

    await anna.presses("Make a proposal"); await service.settled();
    await anna.submits(); await service.settled();
    await anna.fills("Title", "Ben"); await service.settled();
    await act("too short", () => anna.submits());
    await anna.fills("Title", M); await service.settled();
    await anna.fills("What and for whom", "The pavement is hot and there is nowhere to sit."); await service.settled();
    await act("submit 2", () => anna.submits());
    await act("send", () => anna.submits());
    await act("cross", () => anna.closesAll());
    service.clock.at = new Date("2026-11-16T17:42:30Z");
    await act("Anna in DM", () => anna.types("/partecipo"));
    await act("vote in DM", () => anna.presses("Vote in Navile", { message: anna.ephemerals.at(-1)!.ts }));
    await act("submit", () => anna.submits());
    await press("With name and birth date");
    await act("back", () => anna.closes());
    await act("home", () => anna.opensHome());
    await act("code typed", () => anna.types(`/partecipo ${code}`));
    await act("home", () => anna.opensHome());
    await press("Vote in Navile");
    await act("open ballot", () => anna.submits());
    const offer = await anna.offers("Choose projects");
    out.push(JSON.stringify(offer));
    await act("pick 4", async () => out.push("max? " + String(await anna.picks("Choose projects", offer.slice(0, 4)).catch((e) => e))));
    await act("pick 2", () => anna.picks("Choose projects", offer.slice(0, 2)));
    await act("submit", () => anna.submits());
    await press("Change something");
    await act("submit again", () => anna.submits());
    await act("cast", () => anna.submits());
    await act("done", () => anna.closes());
    await act("home", () => anna.opensHome());
    await press("See or change my vote");
    await press("Show my choices for 30 seconds");
    await act("close", () => anna.closes());
    await press("Settings");
    const link = anna.home?.buttons.find((b) => /Telegram|link/i.test(b)) ?? anna.modal?.buttons.find((b) => /Telegram|link/i.test(b)) ?? "nolink";
    await press(link);
    await act("close", () => anna.closesAll());
    await act("stop", () => anna.types("/partecipo stop"));
    await act("unknown", () => anna.types("/partecipo zzz yyy"));
    await act("help", () => anna.types("/partecipo aiuto"));
    await act("close", () => anna.closesAll());
    await act("link", () => anna.types("/partecipo link"));
    console.log(out.join("\n"));
  } catch (e) {
    console.log(out.join("\n"));
    throw e;
  }
  void code;
  void channel;
});
