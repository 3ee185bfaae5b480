import { expect, test } from "vitest";
import { deliverChat } from "../../src/services/deliver-chat.js";
import { openTestDatabase } from "../support/database.js";
import { deliveryDeps, openChat, setClock, statesOf, write } from "../support/delivery.js";
import { ScriptedMessenger } from "../support/scripted-messenger.js";

const { prisma } = await openTestDatabase();

const clock = setClock();
const GROUP_MS = 3_000;
const PRIVATE_MS = 1_000;

class PacedMessenger extends ScriptedMessenger {
  readonly pace = { perSecond: 25, privateMs: PRIVATE_MS, groupMs: GROUP_MS };
}

test.each([
  ["group", GROUP_MS],
  ["private", PRIVATE_MS],
] as const)(
  "what waits for a %s chat comes %i ms apart, and holds no worker meanwhile",
  async (kind, apart) => {
    const messenger = new PacedMessenger();
    const deps = deliveryDeps(prisma, [messenger], clock);
    const { id, chat } = await openChat(prisma, { kind });
    await write(prisma, id, ["one", "two", "three"], clock.now());
    const putOff = () => ({
      state: "put-off",
      until: new Date(clock.now().getTime() + apart),
      rateLimited: false,
    });

    expect((await deliverChat(deps, id)).end).toEqual(putOff());
    expect(messenger.saidTo(chat)).toEqual(["one"]);
    expect(await statesOf(prisma, id)).toEqual(["sent", "pending", "pending"]);
    clock.forward(apart - 1);
    expect((await deliverChat(deps, id)).end).toMatchObject({ state: "put-off" });
    expect(messenger.saidTo(chat)).toEqual(["one"]);
    clock.forward(1);
    expect((await deliverChat(deps, id)).end).toEqual(putOff());
    clock.forward(apart);
    expect((await deliverChat(deps, id)).end).toEqual({ state: "delivered" });
    expect(messenger.saidTo(chat)).toEqual(["one", "two", "three"]);
  },
);

test("whoever just wrote gets everything at once", async () => {
  const messenger = new PacedMessenger();
  const { id, chat } = await openChat(prisma);
  await write(prisma, id, ["one", "two", "three"], clock.now());
  expect((await deliverChat(deliveryDeps(prisma, [messenger], clock), id, {})).end.state).toBe("delivered");
  expect(messenger.saidTo(chat)).toEqual(["one", "two", "three"]);
});
