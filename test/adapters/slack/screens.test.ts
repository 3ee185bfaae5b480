import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  startSlackServer,
  type Person,
  type SlackServer,
  type Workspace,
} from "../../support/slack-server.js";
import { type AppUnderTest, startApp, stopApps } from "./app-under-test.js";
import { card, form, message, page, toast } from "./replies.js";

let server: SlackServer;
let navile: Workspace;
let anna: Person;
let app: AppUnderTest;

const toAnna = { platform: "slack", chat: "T0NAVILE/U0ANNA", kind: "private" } as const;

beforeEach(async () => {
  server = await startSlackServer();
  navile = server.workspace({ id: "T0NAVILE" });
  anna = navile.user({ id: "U0ANNA", name: "anna", realName: "Anna Neri", locale: "it-IT" });
  app = await startApp(server, { botToken: navile.token });
});

afterEach(async () => {
  await stopApps();
  expect(anna.troubles).toEqual([]);
  await server.close();
});

async function seesHome(text = "You are at home."): Promise<void> {
  app.answers(page(text));
  await anna.opensHome();
  await app.settled();
}

async function hasModalOpen(): Promise<void> {
  await seesHome();
  app.answers(card("Trees"));
  await anna.presses("Projects");
  await app.settled();
}

describe("from the Home tab", () => {
  test("a page is the tab, with words about what was done above it", async () => {
    await seesHome();
    expect(anna.home?.text).toBe("You are at home.");
    app.answers(toast("Saved."), page("Three projects"));
    await anna.presses("Projects");
    await app.settled();
    expect(anna.home?.text).toBe("Saved.\nThree projects");
    expect(anna.dms).toEqual([]);
  });

  test("what lies over it is a modal, and so is a form", async () => {
    await seesHome();
    for (const [reply, title] of [
      [card("Trees"), "Project 12"],
      [form(), "Your proposal"],
    ] as const) {
      app.answers(reply);
      await anna.presses("Projects");
      await app.settled();
      expect(anna.modal?.title).toBe(title);
      app.answers(page("You are at home."));
      await anna.closesAll();
      await app.settled();
    }
    expect(anna.home?.text).toBe("You are at home.");
  });

  test("events carry the person's name and language, asked for once", async () => {
    await seesHome();
    await seesHome();
    expect(app.inbox.stored[1]?.event.from).toEqual({
      id: "T0NAVILE/U0ANNA",
      name: "anna",
      language: "it-IT",
    });
    expect(server.callsOf("users.info")).toHaveLength(1);
  });

  test("opening it while a form waits shows the way back to it", async () => {
    app.answers(form({ status: [{ text: "Step 2 of 6" }] }));
    await anna.opensHome();
    await app.settled();
    expect(anna.home?.text).toContain("Step 2 of 6");
    await anna.presses("Your proposal");
    await app.settled();
    expect(app.inbox.stored.at(-1)?.event.content).toEqual({ kind: "resume" });
    expect(anna.modal?.title).toBe("Your proposal");
  });
});

describe("from a modal", () => {
  test("presses change it in place", async () => {
    await hasModalOpen();
    app.answers(toast("You follow it."), card("Trees, followed"));
    await anna.presses("Follow");
    await app.settled();
    expect(anna.modals.map(({ text }) => text)).toEqual(["You follow it.\nTrees, followed"]);
  });

  test("a stale view is changed all the same: the answer is the later one", async () => {
    await hasModalOpen();
    server.faults.next(1, { error: "hash_conflict" }, "views.update");
    app.answers(card("Trees, followed"));
    await anna.presses("Follow");
    await app.settled();
    expect(anna.modal?.text).toBe("Trees, followed");
    const [withHash, without] = server.calls.filter(({ method }) => method === "views.update");
    expect([withHash?.args["hash"], without?.args["hash"]]).toEqual([expect.any(String), undefined]);
  });

  test("a form that is sent gets its errors under the field, then the next screen", async () => {
    await seesHome();
    app.answers(form());
    await anna.presses("Projects");
    await app.settled();
    await anna.fills("Title", "Al");
    await app.settled();
    app.answers(form({ errors: { title: "Please write at least 10." } }));
    await anna.submits();
    await app.settled();
    expect(anna.modal?.errors).toEqual({ Title: "Please write at least 10." });
    expect(anna.modal?.fields["Title"]).toBe("Al");
    app.answers(
      message("Noted."),
      card("Check it", { submit: { label: "Send", press: "1|propose|send||8" } }),
    );
    await anna.submits();
    await app.settled();
    expect(anna.modals.map(({ text, submit }) => [text, submit])).toEqual([["Check it", "Send"]]);
    expect(anna.dms.map(({ text }) => text)).toEqual(["Noted."]);
  });

  test("sending it back to the page closes everything and shows the page", async () => {
    await hasModalOpen();
    app.answers(card("Sure?", { submit: { label: "Cast", press: "1|vote|cast||4" } }));
    await anna.presses("Follow");
    await app.settled();
    app.answers(page("You have voted."));
    await anna.submits();
    await app.settled();
    expect(app.inbox.stored.at(-1)?.event.content).toEqual({ kind: "press", data: "1|vote|cast||4" });
    expect(anna.modals).toEqual([]);
    expect(anna.home?.text).toBe("You have voted.");
  });

  test("each change of a live field is heard, and nothing typed is lost by its answer", async () => {
    await seesHome();
    app.answers(form());
    await anna.presses("Projects");
    await app.settled();
    app.answers(form({ status: [{ text: "3 characters" }] }));
    await anna.fills("Title", "Alb");
    await app.settled();
    expect(app.inbox.stored.at(-1)?.event.content).toEqual({
      kind: "form",
      form: "propose.write",
      turn: 7,
      values: { title: "Alb" },
      partial: true,
    });
    expect(anna.modal?.text).toContain("3 characters");
    expect(anna.modal?.fields["Title"]).toBe("Alb");
  });

  test("closed in mid-form, it presses what leads away, and the page shows where that is", async () => {
    await seesHome();
    app.answers(form());
    await anna.presses("Projects");
    await app.settled();
    app.answers(page("Your draft is kept."));
    await anna.closesAll();
    await app.settled();
    expect(app.inbox.stored.at(-1)?.event.content).toMatchObject({
      kind: "press",
      data: "1|propose|leave||7",
    });
    expect(anna.home?.text).toBe("Your draft is kept.");
  });

  test("closed while its answer is on the way, the answer is on the page", async () => {
    await hasModalOpen();
    server.faults.next(1, { error: "not_found" }, "views.update");
    app.answers(card("Trees, followed"));
    await anna.presses("Follow");
    await app.settled();
    expect(anna.home?.text).toBe("Trees, followed");
    expect(anna.home?.buttons).toEqual(["Follow", "Close"]);
  });

  test("a page it leads to is shown in it; closing that shows the page where it belongs", async () => {
    await hasModalOpen();
    app.answers(page("All projects"));
    await anna.presses("Follow");
    await app.settled();
    expect(anna.modal?.text).toBe("All projects");
    await anna.closesAll();
    await app.settled();
    expect(app.inbox.stored.at(-1)?.event.content).toEqual({ kind: "resume" });
    expect(anna.home?.text).toBe("All projects");
  });

  test("lists too long to show are looked up while somebody types", async () => {
    await stopApps();
    const asked: unknown[] = [];
    app = await startApp(server, {
      botToken: navile.token,
      choices: {
        find: (question) => {
          asked.push(question);
          return Promise.resolve([{ value: "12", label: "Parco Nord", about: "Green" }]);
        },
      },
    });
    await seesHome();
    app.answers(
      form({
        fields: [
          {
            kind: "choices",
            name: "picked",
            label: "Projects to fund",
            optional: true,
            value: [],
            options: [],
            lookup: "ballot",
          },
        ],
      }),
    );
    await anna.presses("Projects");
    await app.settled();
    expect(await anna.looksUp("Projects to fund", "par")).toEqual(["Parco Nord"]);
    expect(asked).toEqual([expect.objectContaining({ lookup: "ballot", typed: "par", take: 100 })]);
  });
});

describe("answers that cannot be shown where they belong", () => {
  test("a trigger that is too old: the screen is a direct message, with its buttons", async () => {
    await seesHome();
    app.inbox.before = () => server.forward(4000);
    app.answers(card("Trees", { submit: { label: "Vote for it", press: "1|vote|cast||4" } }));
    await anna.presses("Projects");
    await app.settled();
    expect(anna.modals).toEqual([]);
    expect(anna.dms.map(({ text, buttons }) => [text, buttons])).toEqual([
      ["Trees", ["Follow", "Vote for it", "Close"]],
    ]);
    expect(app.last).toMatchObject({ outcome: "sent", screen: `${anna.dms[0]?.channel}/${anna.dms[0]?.ts}` });
  });

  test("what belongs in no notification is behind a button of that message, without a word of what was done", async () => {
    await seesHome();
    app.inbox.before = () => server.forward(4000);
    app.answers(toast("Trees added."), { ...card("1. Trees"), discreet: true });
    await anna.presses("Projects");
    await app.settled();
    expect(anna.dms.map(({ text, buttons }) => [text, buttons])).toEqual([["*Project 12*", ["Project 12"]]]);
    app.inbox.before = () => Promise.resolve();
    await anna.presses("Project 12");
    await app.settled();
    expect(app.inbox.stored.at(-1)?.event.content).toEqual({ kind: "resume" });
    expect(anna.modal?.text).toContain("1. Trees");
  });

  test("what is delivered later is a direct message, and a page is the Home tab", async () => {
    expect(await app.says(toAnna, [message("Good news"), form()])).toMatchObject({ outcome: "sent" });
    expect(anna.dms.map(({ text, buttons }) => [text, buttons])).toEqual([
      ["Good news", []],
      ["*Your proposal*", ["Your proposal", "Save and leave"]],
    ]);
    await app.says(toAnna, [page("Three projects")]);
    expect(anna.home?.text).toBe("Three projects");
  });

  test("a button of a direct message opens what it leads to over the conversation", async () => {
    await app.says(toAnna, [message("News", { buttons: [[{ label: "See it", press: "1|look|card|12|" }]] })]);
    for (const [reply, text] of [
      [page("Three projects"), "Three projects"],
      [card("Trees"), "Trees"],
    ] as const) {
      app.answers(reply);
      await anna.presses("See it");
      await app.settled();
      expect(anna.modal?.text).toBe(text);
      await anna.closesAll();
      await app.settled();
    }
  });
});

describe("the command", () => {
  test("is answered for the eyes of who typed it, and so are the buttons of that answer", async () => {
    const channel = navile.channel("navile", { members: [anna] });
    app.answers(
      toast("Two found."),
      page("Projects", {
        above: [{ text: [{ text: "One idea" }], buttons: [] }],
        items: [
          { text: [{ text: "Parco Nord" }], buttons: [{ label: "See Parco Nord", press: "1|look|card|1|" }] },
        ],
      }),
    );
    await anna.types("/partecipo parco", channel);
    await app.settled();
    expect(channel.messages).toEqual([]);
    expect(anna.ephemerals.map(({ text }) => text)).toEqual([
      "Two found.\n\nProjects\n\nOne idea\n\nParco Nord",
    ]);
    app.answers(page("Page 2"));
    await anna.presses("See Parco Nord", { in: channel });
    await app.settled();
    expect(anna.ephemerals.map(({ text }) => text)).toEqual(["Page 2"]);
  });

  test("too late for that, it is answered by a direct message", async () => {
    app.inbox.before = () => server.forward(31 * 60_000);
    app.answers(page("Two found"));
    await anna.types("/partecipo parco");
    await app.settled();
    expect(anna.ephemerals).toEqual([]);
    expect(anna.dms.map(({ text }) => text)).toEqual(["Two found"]);
  });

  test("opens forms", async () => {
    app.answers(form());
    await anna.types("/partecipo bozza");
    await app.settled();
    expect(anna.modal?.title).toBe("Your proposal");
  });
});

test("shortcuts open what they lead to, in a modal", async () => {
  app.answers(page("Proposals open on 1 June."));
  await anna.usesShortcut("new-proposal");
  await app.settled();
  expect(anna.modal?.text).toBe("Proposals open on 1 June.");
});

describe("channels", () => {
  test("a mention is answered for the eyes of who wrote it", async () => {
    const channel = navile.channel("navile", { members: [anna] });
    app.answers(page("Two found"));
    await anna.mentions("parco", channel);
    await app.settled();
    expect(channel.messages.map(({ by }) => by)).toEqual(["person"]);
    expect(anna.ephemerals.map(({ text }) => text)).toEqual(["Two found"]);
  });

  test("in a thread it is answered in that thread", async () => {
    const channel = navile.channel("navile", { members: [anna] });
    const { ts } = channel.writes(anna, "What about trees?");
    app.answers(page("Two found"));
    await anna.mentions("parco", channel, ts);
    await app.settled();
    expect(anna.ephemerals).toMatchObject([{ text: "Two found", threadTs: ts }]);
  });

  test("what is done by a button there is confirmed to who pressed it", async () => {
    const channel = navile.channel("navile", { members: [anna] });
    const to = { platform: "slack", chat: `T0NAVILE/${channel.id}`, kind: "group" } as const;
    const support = { label: "Support", press: "1|supports|add|12|", inPrivate: true } as const;
    await app.says(to, [message("Trees: 41 of 50", { buttons: [[support]] })]);
    app.answers(toast("Support recorded."), page("You are at home."));
    await anna.presses("Support", { in: channel });
    await app.settled();
    expect(app.inbox.stored.at(-1)?.event).toMatchObject({
      chat: { kind: "private", id: "T0NAVILE/U0ANNA" },
      origin: { kind: "group", id: `T0NAVILE/${channel.id}` },
    });
    expect(anna.ephemerals.map(({ text }) => text)).toEqual(["Support recorded."]);
    expect(anna.modals).toEqual([]);
  });
});
