import { commandNamed, type CommandName } from "../chat/commands.js";
import type { EventContent } from "../chat/event.js";
import { parsePress } from "../chat/press.js";
import { parseStart } from "../chat/start-payload.js";
import { cleanText, cutText } from "../domain/clean-text.js";
import { normaliseLinkCode } from "../domain/link-code.js";
import { normaliseCoAuthorCode } from "../domain/coauthor-code.js";
import { processRef } from "../domain/process-ref.js";
import { normaliseRoleCode } from "../domain/role-code.js";
import type { Facts } from "./facts.js";
import { NOBODY } from "./desk-mode/nobody.js";
import { checkAsking } from "./groups/check.js";
import { DOOR_UNSURE } from "./groups/private-door.js";
import { linkBehind } from "./linking/open-link.js";
import { searchFor } from "./look/search-for.js";
import { isRun, LEAVE_OVER } from "./move.js";
import { call, type ActCall } from "./acts.js";
import type { AnyFlow, FlowState, Go, Input, Run } from "./flow.js";
import { isPhoto, photoRefusal } from "./photo-refusal.js";
import { proposeAsking } from "./propose/asking.js";
import { fromMessage } from "./propose/from-message.js";
import { say } from "./screen.js";
import { personalCodeTyped } from "./verify/by-code.js";

/** What an event in a private chat asks for, before any flow has seen it. */
export type Route =
  /** The flow the conversation is in decides. */
  | { kind: "input"; input: Input }
  | { kind: "go"; go: Go }
  | { kind: "run"; run: Run<Facts> }
  /** A second tap on the button that led here: show the screen again, say nothing. */
  | { kind: "again" }
  /** A second tap on the screen that led here, on whichever button (ERR-5). */
  | { kind: "hasty" }
  /** A button of an older screen: never act (UX-05). */
  | { kind: "stale" }
  /** Nothing to answer. */
  | { kind: "silence"; stopMessages?: boolean };

type Flows = ReadonlyMap<string, AnyFlow>;

/** Commands work everywhere and interrupt without destroying (UX-07). Most lead somewhere; some act at once. */
const COMMANDS: Record<Exclude<CommandName, "start">, (args: string) => Go | Run<Facts>> = {
  home: () => ({ flow: "home", step: "home" }),
  help: () => ({ flow: "help", step: "help" }),
  language: () => ({ flow: "settings", step: "language" }),
  settings: () => ({ flow: "settings", step: "settings" }),
  stop: () => ({ act: call("stop-messages", {}), done: { flow: "settings", step: "stop" } }),
  privacy: () => ({ flow: "settings", step: "privacy" }),
  mine: () => ({ flow: "mine", step: "list" }),
  verify: (args) => ({ flow: "receipt", step: "check", set: { code: cutText(cleanText(args), 60) } }),
  projects: () => ({ flow: "look", step: "list", set: {} }),
  calendar: () => ({ flow: "look", step: "calendar" }),
  propose: proposeAsking,
  vote: () => ({ flow: "vote", step: "entry", set: { box: undefined, project: undefined } }),
  results: () => ({ flow: "look", step: "results" }),
  check: checkAsking,
  desk: () => ({ flow: "assist", ...NOBODY }),
  admin: () => ({ flow: "desk", step: "desk" }),
  link: (args) => (args.trim() === "" ? { flow: "link", step: "add" } : linkBehind(args)),
  join: (args) => coAuthorInvitation(args),
  cancel: () => ({ flow: "home", step: "home", clear: true, notice: say("cancelled") }),
};

export function route(
  content: EventContent,
  state: FlowState,
  lastPress: string | undefined,
  facts: Facts,
  flows: Flows,
): Route {
  switch (content.kind) {
    case "command":
      return onCommand(content.name.toLowerCase(), content.args, facts, flows);
    case "press":
      return onPress(content, state, lastPress, facts, flows);
    case "text":
      return flows.get(state.flow)?.hearsCodes
        ? { kind: "input", input: { kind: "text", text: cleanText(content.text) } }
        : onText(cleanText(content.text), facts);
    case "form":
      return onForm(content, state);
    case "photo":
      return onPhoto(content.photo);
    case "position":
      return { kind: "input", input: { kind: "position", position: content.position } };
    case "contact":
      return { kind: "input", input: { kind: "contact", phone: content.phone, own: content.own } };
    case "unsupported":
      return {
        kind: "go",
        go: { notice: say("refusal-file-kind", { what: say(`file-${content.what}`) }) },
      };
    case "resume":
      return { kind: "go", go: {} };
    case "pointed-at":
      return onPointedAt(content, facts);
    case "blocked":
      return { kind: "silence", stopMessages: true };
    default:
      return { kind: "silence" };
  }
}

function onForm(
  { form, turn, values, photos, partial }: Extract<EventContent, { kind: "form" }>,
  state: FlowState,
): Route {
  if (turn === state.turn && form === `${state.flow}.${state.step}`)
    return {
      kind: "input",
      input: {
        kind: "form",
        values: cleanValues(values),
        ...(photos && { photos }),
        ...(partial && { partial }),
      },
    };
  // What was still being typed when the form was sent is in what was sent.
  return { kind: partial ? "again" : "stale" };
}

function onCommand(typed: string, args: string, facts: Facts, flows: Flows): Route {
  const name = commandNamed(typed);
  if (name === undefined) return { kind: "go", go: searchFor(cleanText(`${typed} ${args}`)) };
  return leadTo(name === "start" ? onStart(args.trim(), facts, flows) : COMMANDS[name](args));
}

const leadTo = (target: Go | Run<Facts>): Route =>
  isRun(target) ? { kind: "run", run: target } : { kind: "go", go: target };

/** Opens the invitation behind a code; the code itself is kept nowhere. */
const invitation = (code: string): Run<Facts> => ({
  act: call("open-invitation", { code }),
  done: { flow: "desk", step: "invite" },
});

/** The same for an invitation to write a proposal with somebody. */
const coAuthorInvitation = (code: string): Run<Facts> => ({
  act: call("open-coauthor-code", { code }),
  done: { flow: "together", step: "invited" },
});

/** The link shown in the room of a workshop. */
const attendance = (token: string): Run<Facts> => ({
  act: call("attend-meeting", { token }),
  done: (_at, { meeting, name }) => ({
    flow: "meeting",
    step: "noted",
    set: { meeting: String(meeting), name: String(name) },
  }),
});

/** Deep links (`start=<kind>_<token>`): a project, a proposal, an invitation, a linked chat, a workshop, a return from a group. */
const START_KINDS: Record<string, (token: string) => Go | Run<Facts>> = {
  p: (number) => ({ flow: "look", step: "card", set: { project: number } }),
  s: (number) => ({ flow: "look", step: "proposal", set: { proposal: number } }),
  i: invitation,
  l: linkBehind,
  c: coAuthorInvitation,
  w: attendance,
  // Back from the city's login: on to the vote, or to the check where it did not work.
  v: () => ({ flow: "verify", step: "why" }),
  // One that opens has become a return from its group.
  t: (token) => ({
    flow: "home",
    step: "home",
    notice: say(`t_${token}` === DOOR_UNSURE ? "group-door-unsure" : "group-door-closed"),
  }),
};

/** Made for a process that is no longer here: what it names is something else where the chat is. */
const isOfAnother = ({ process }: Facts, made: string | undefined): boolean =>
  made !== undefined && made !== processRef(process.id);

function onStart(payload: string, facts: Facts, flows: Flows): Go | Run<Facts> {
  const { start, process } = parseStart(payload);
  if (isOfAnother(facts, process))
    return { flow: "home", step: "home", notice: say("refusal-process-unknown") };
  const [, kind = "", token = ""] = /^([a-z])_([A-Za-z0-9_-]{1,62})$/.exec(start) ?? [];
  const [flow = "", name = "", ...arg] = token.split("-");
  // Anybody can hand on a link: it opens an entry, and never does what the entry does.
  const groupReturn = kind === "g" ? openEntry(flows, flow, name, arg.join("-"))?.go : undefined;
  const target = START_KINDS[kind]?.(token) ?? groupReturn;
  if (target) return target;
  return facts.person.welcomed ? { flow: "home", step: "home" } : { flow: "welcome", step: "hello" };
}

function openEntry(
  flows: Flows,
  flow: string,
  name: string,
  arg: string,
): { go: Go; act: ActCall | undefined } | undefined {
  const entries = flows.get(flow)?.entries;
  const opened = entries && Object.hasOwn(entries, name) ? entries[name]?.(arg) : undefined;
  if (!opened) return undefined;
  const { step, set = {}, act, clear, afresh } = opened;
  return { go: { flow, step, set, ...(clear && { clear }), ...(afresh && { afresh }) }, act };
}

function onPress(
  { data, values }: Extract<EventContent, { kind: "press" }>,
  state: FlowState,
  lastPress: string | undefined,
  facts: Facts,
  flows: Flows,
): Route {
  const press = parsePress(data);
  if (!press || isOfAnother(facts, press.process)) return { kind: "stale" };
  if (press.turn === undefined) {
    const opened = openEntry(flows, press.flow, press.verb, press.arg);
    if (!opened) return { kind: "stale" };
    const { act, go } = opened;
    // It leads where it says, also when there is nothing to do on the way any more.
    return leadTo(act ? { act, done: go, refused: () => go } : go);
  }
  if (press.turn === state.turn && press.flow === state.flow) {
    const { verb, arg } = press;
    return {
      kind: "input",
      input: { kind: "press", verb, arg, ...(values && { values: cleanValues(values) }) },
    };
  }
  // Whatever was closed is closed, and its place may have been left before.
  if (press.verb === LEAVE_OVER) return { kind: "silence" };
  if (markOf(data, flows) !== lastPress) return { kind: "stale" };
  return isDiscreet(flows, press.flow) ? { kind: "hasty" } : { kind: "again" };
}

/** What is kept of the press that led to a turn: all of it, but in a discreet flow only where and when it was. */
export function markOf(data: string, flows: Flows): string {
  const press = parsePress(data);
  if (press?.turn === undefined || !isDiscreet(flows, press.flow)) return data;
  return `${press.flow}|${press.turn}`;
}

const isDiscreet = (flows: Flows, id: string): boolean => flows.get(id)?.discreet ?? false;

/** Characters of a pointed-at message that are kept. */
const LONGEST_MESSAGE = 1000;

/** At least one separator: "bollettino" and "Borgonuovo" are words to search for. */
const RECEIPT = /^BO(?:[-\s][0-9A-Z]{4}[-\s]?[0-9A-Z]{4}|[0-9A-Z]{4}[-\s][0-9A-Z]{4})$/iu;
const LINK_CODE = /^LINK-[0-9A-Z-]{6,}$/iu;
const ROLE_CODE = /^(?:ORG|MOD|EVA|DSK|HLP)-[0-9A-Z-]{6,}$/iu;
const COAUTHOR_CODE = /^COA-[0-9A-Z-]{6,}$/iu;

/** Codes are understood wherever they are typed; the rest is for the flow. */
function onText(text: string, facts: Facts): Route {
  if (RECEIPT.test(text)) return { kind: "go", go: { flow: "receipt", step: "check", set: { code: text } } };
  if (ROLE_CODE.test(text) || normaliseRoleCode(text) !== undefined) return leadTo(invitation(text));
  if (LINK_CODE.test(text) || normaliseLinkCode(text) !== undefined) return leadTo(linkBehind(text));
  if (COAUTHOR_CODE.test(text) || normaliseCoAuthorCode(text) !== undefined)
    return leadTo(coAuthorInvitation(text));
  if (!facts.person.welcomed && text === "") return { kind: "go", go: { flow: "welcome", step: "hello" } };
  const personal = personalCodeTyped(text, facts);
  return personal ? leadTo(personal) : { kind: "input", input: { kind: "text", text } };
}

/** A message of a group: to make a proposal of it, or to keep it with one. */
function onPointedAt(
  { wish, text, ref, author }: Extract<EventContent, { kind: "pointed-at" }>,
  facts: Facts,
): Route {
  if (wish === "propose") return leadTo(fromMessage(text, facts));
  return {
    kind: "go",
    go: {
      flow: "together",
      step: "keep",
      set: {
        text: cutText(cleanText(text), LONGEST_MESSAGE),
        ref,
        author: author.anonymous ? null : author.id,
        name: author.name ?? null,
        language: author.language ?? null,
        reachable: author.anonymous !== true && author.guest !== true,
      },
    },
  };
}

function onPhoto(photo: Extract<EventContent, { kind: "photo" }>["photo"]): Route {
  if (isPhoto(photo)) return { kind: "input", input: { kind: "photo", photo } };
  return { kind: "go", go: { notice: photoRefusal(photo) } };
}

/** Nobody chooses more than this from a list. */
const MOST_CHOSEN = 500;

function cleanValues(values: Extract<EventContent, { kind: "form" }>["values"]) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? cleanText(value) : (value?.slice(0, MOST_CHOSEN) ?? null),
    ]),
  );
}
