import { call } from "../acts.js";
import type { Go, Outcome, Run, ScreenStep } from "../flow.js";
import { danger, press, say, type Arg, type ButtonSpec, type Line, type Screen } from "../screen.js";
import type { Here, LinkFacts, OwnChat } from "./facts.js";
import { chatName, linkButton } from "./platform-words.js";

/** PRV-4: where I write from, and a way out of each. */
function chats({ facts }: Here): Screen {
  const { ownChats } = facts;
  return {
    id: "PRV-4",
    lines: [say("chats-title"), ...(ownChats.length > 1 ? ownChats.map(toLine) : [say("chats-only")])],
    buttons: [...(ownChats.length > 1 ? ownChats.map(toButton) : []), [linkButton(facts)]],
  };
}

const toLine = (chat: OwnChat, _index: number, all: readonly OwnChat[]): Line =>
  chat.isThis ? say("chats-this", { chat: chatName(chat, all) }) : chatName(chat, all);

const toButton = (chat: OwnChat, index: number, all: readonly OwnChat[]): ButtonSpec[] => [
  press(say("button-unlink", { chat: chatName(chat, all) }), "unlink", index),
];

/** Asked before it is done: what is left behind does not come back (UX-09). */
const choose = ({ arg, facts }: Here): Go => {
  const chat = facts.ownChats[Number(arg)];
  return chat ? { step: "unlink", set: { chat: chat.id } } : { toast: say("toast-stale") };
};

export const chatsStep: ScreenStep<LinkFacts> = {
  kind: "screen",
  over: { title: say("over-chats") },
  show: chats,
  on: { unlink: choose },
};

const chosen = ({ facts, answers }: Here): OwnChat | undefined =>
  facts.ownChats.find(({ id }) => id === answers["chat"]);

function askUnlink(at: Here): Screen {
  const chat = chosen(at);
  if (!chat) return { id: "PRV-4", lines: [say("refusal-link-chat-unknown")] };
  const name = chatName(chat, at.facts.ownChats);
  return {
    id: "PRV-4",
    lines: [...whatHappens(chat, name), say("unlink-right")],
    buttons: [
      [danger(say("button-unlink", { chat: name }), "unlink"), press(say("button-keep-linked"), "keep")],
    ],
  };
}

const whatHappens = ({ isThis }: OwnChat, chat: Arg): Line[] =>
  isThis
    ? [say("unlink-this", { chat }), say("unlink-this-what")]
    : [say("unlink-other", { chat }), say("unlink-other-what")];

const unlink = (at: Here): Run<LinkFacts> => {
  const chat = chosen(at);
  const name = chat ? chatName(chat, at.facts.ownChats) : "";
  return {
    act: call("unlink-chat", { chat: String(at.answers["chat"]) }),
    done: (_at, outcome) => afterwards(outcome, name),
    refused: () => ({ step: "chats" }),
  };
};

const afterwards = ({ own }: Outcome, chat: Arg): Go =>
  own === true
    ? { flow: "welcome", step: "hello", clear: true, notice: say("unlink-done") }
    : { step: "chats", set: { chat: undefined }, toast: say("toast-unlinked", { chat }) };

export const unlinkStep: ScreenStep<LinkFacts> = {
  kind: "screen",
  over: { title: say("over-chats") },
  show: askUnlink,
  on: { unlink, keep: { step: "chats", set: { chat: undefined } } },
};
