import { expect, test } from "vitest";
import { ChatTurns } from "../../../adapters/slack/chat-turns.js";
import { Door } from "../../support/eventually.js";

test("one chat in order, chats in parallel, and a failure ends only itself", async () => {
  const turns = new ChatTurns(60_000);
  const door = new Door();
  const heard: string[] = [];
  const first = turns.run("anna", async () => {
    await door.opened;
    heard.push("anna 1");
    throw new Error("away");
  });
  const second = turns.run("anna", async () => void heard.push("anna 2"));
  await turns.run("bruno", async () => void heard.push("bruno"));
  door.open();
  await expect(first).rejects.toThrow("away");
  await second;
  expect(heard).toEqual(["bruno", "anna 1", "anna 2"]);
});

test("what takes too long is not waited for", async () => {
  const turns = new ChatTurns(1);
  const door = new Door();
  const slow = turns.run("anna", () => door.opened);
  expect(await turns.run("anna", () => Promise.resolve("heard"))).toBe("heard");
  door.open();
  await slow;
});
