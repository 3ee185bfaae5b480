import { expect, test } from "vitest";
import { openSlackScene } from "../../support/slack-scene.js";

const { prisma, server, navile, does, settles } = await openSlackScene();

const accountOf = (externalId: string) => prisma.account.findFirst({ where: { externalId } });

test("somebody new is greeted on the Home tab, in their language, by name", async () => {
  const anna = navile.user({ id: "U0ANNA", name: "Anna", locale: "it-IT" });
  await does(anna.opensHome());
  expect(anna.home?.text).toContain("Ciao Anna");
  const [press = ""] = anna.home?.buttons ?? [];
  await does(anna.presses(press));
  expect(anna.troubles).toEqual([]);
  expect(anna.home?.text ?? anna.modal?.text).not.toContain("Ciao Anna");
});

test("Home lists projects, a search finds one, its card lies over it; the command answers where it was typed", async () => {
  const carla = navile.user({ id: "U0CARLA", name: "Carla" });
  await settles(carla);
  const page = carla.home?.text ?? "";
  expect(page).toContain("Ciclabile via Corticella");

  expect(await does(carla.looksUp("Search projects", "par"))).toEqual(["12 · Parco Nord · €40,000"]);
  await does(carla.picks("Search projects", "12 · Parco Nord · €40,000"));
  expect(carla.modal).toMatchObject({ title: "Project", submit: "Add to my ballot" });
  expect(carla.home?.text).toBe(page);
  await does(carla.closesAll());
  expect(carla.home?.text).toBe(page);

  await does(carla.types("/partecipo parco"));
  expect(carla.ephemerals.map(({ text, buttons }) => [text, buttons[0]])).toEqual([
    [expect.stringContaining("1 found"), "Read 12"],
  ]);
  await does(carla.presses("Read 12", { message: carla.ephemerals[0]?.ts ?? "" }));
  expect(carla.modal?.title).toBe("Project");
  expect(carla.troubles).toEqual([]);
});

test("somebody without e-mail or profile takes part all the same", async () => {
  const nobody = navile.user({ id: "U0NOBODY", name: "", realName: "", email: undefined });
  await does(nobody.opensHome());
  expect(nobody.home?.buttons.length).toBeGreaterThan(0);
  expect(await accountOf("T0NAVILE/U0NOBODY")).not.toBeNull();
});

test("an event played again changes nothing, and is shown again", async () => {
  const luca = navile.user({ id: "U0LUCA" });
  const opened = await does(luca.opensHome());
  const before = await prisma.conversation.findFirstOrThrow({ where: { externalId: "T0NAVILE/U0LUCA" } });
  await does(server.replay(opened));
  const after = await prisma.conversation.findFirstOrThrow({ where: { externalId: "T0NAVILE/U0LUCA" } });
  expect(after.turn).toBe(before.turn);
  expect(await prisma.inboundEvent.count({ where: { conversationId: after.id } })).toBe(1);
});

test("a button that is not ours is out of date, and the screen is shown", async () => {
  const eva = navile.user({ id: "U0EVA" });
  const opened = await does(eva.opensHome());
  const [press = ""] = eva.home?.buttons ?? [];
  const pressed = await does(eva.presses(press));
  expect(opened.acknowledged).toBe(true);
  const body = pressed.body as { actions: object[]; trigger_id: string };
  const forged = { ...body, trigger_id: "forged", actions: [{ ...body.actions[0], action_id: "1|x~0~" }] };
  await does(server.replay({ ...pressed, body: forged }));
  expect(`${eva.home?.text} ${eva.modal?.text}`).toContain("out of date");
});

test("a bot that is invited introduces itself once, and is silent when it is gone", async () => {
  const anna = navile.user({ id: "U0INVITER" });
  const channel = navile.channel("navile", { members: [anna], withApp: false });
  await does(channel.invitesApp(anna));
  expect(channel.messages.map(({ by }) => by)).toEqual(["app"]);
  await does(channel.removesApp(anna));
  expect(channel.messages).toHaveLength(1);
});
