import type { ChatEvent, EventContent } from "../chat/event.js";
import type { FormReply, Reply, ScreenReply } from "../chat/reply.js";
import { buttonsOn, typedPress } from "../chat/typed-press.js";
import type { ActName } from "../flows/acts.js";
import { advance } from "../flows/advance.js";
import { HOME, toMove, type Move } from "../flows/move.js";
import { move, patch, type Position } from "../flows/position.js";
import { isOver, stepOf } from "../flows/step-of.js";
import { refusalSay } from "../flows/refusal-say.js";
import { currentView, type View } from "../flows/current-view.js";
import type { Facts } from "../flows/facts.js";
import type { At, FlowState, FormValues, Go, Input, Place, Run } from "../flows/flow.js";
import { isPaused, rests } from "../flows/is-paused.js";
import { restsWithService } from "../flows/resting-acts.js";
import { markOf, route, type Route } from "../flows/router.js";
import { local, say, type Say, type Screen } from "../flows/screen.js";
import { renderExtra, renderScreen, renderToast } from "../i18n/render.js";
import { renderForm } from "../i18n/render-form.js";
import type { Reader } from "../i18n/format.js";
import type { StoredConversation } from "../persistence/conversations.js";
import type { Tx } from "../persistence/transaction.js";
import { markReachable, updateProfile } from "../persistence/people.js";
import type { ActContext, ActRegistry, GroupPost } from "./act.js";
import { actContext } from "./act-context.js";
import type { App } from "./app.js";
import { formOf, typedIn } from "./filled-in.js";
import type { FlowRegistry, LoadContext } from "./flow-registry.js";
import { marked, markedExtra, noticeOf } from "./marked.js";
import type { Notice } from "./notice.js";
import { leadsSomewhere } from "./leads-somewhere.js";
import { staysInside } from "./new-process/stays-inside.js";
import { languageOf, loadScene, type Scene, type Subject } from "./scene.js";
import { meantElse, shownButtons } from "./shown-buttons.js";
import { atHome, kept, remembered, restore } from "./stored-position.js";
import type { Turn } from "./turn.js";
import { unheard } from "./unheard.js";

/** An act, or a place that sends people on, may lead on only so often: more is a bug of a flow. */
const MOST_MOVES = 8;

const PAUSED: Go = { flow: "help", step: "paused" };

/** One event of a private chat, from the stored state to the next one and the replies, inside its transaction. */
export class Conversation {
  readonly #app: App;
  readonly #tx: Tx;
  readonly #flows: FlowRegistry;
  readonly #acts: ActRegistry;
  readonly #event: ChatEvent;
  readonly #stored: StoredConversation;
  readonly #notices: Notice[] = [];
  readonly #posts: GroupPost[] = [];
  readonly #cleared: string[] = [];
  /** The group in which it was said or pressed: whatever it leads to knows it as the answer `group`. */
  readonly #group: string | undefined;
  /** What is on the screen now. */
  #shown: FlowState["answers"] = {};
  #scene!: Scene;
  #subject: Subject;
  #position: Position;
  #lastPress: string | null;
  #toast: Say | undefined;
  #notice: Say | undefined;
  #extras: Reply[] = [];
  #errors: Readonly<Record<string, Say>> = {};
  /** A form as it was just filled in: what could not be stored is given back. */
  #filledIn: { form: string; values: FormValues } | undefined;
  #moved = false;
  /** A button or a link led to another process than the chat was about. */
  readonly #turnedTo: boolean;
  /** Led back to where they were, and not on. */
  #ledBack = false;
  #restarted = false;
  #loaded: { common: Facts; state: FlowState; facts: Facts } | undefined;

  constructor(
    { app, tx, flows, acts }: { app: App; tx: Tx; flows: FlowRegistry; acts: ActRegistry },
    event: ChatEvent,
    stored: StoredConversation,
    subject: Subject,
    group?: string,
  ) {
    this.#group = group;
    this.#app = app;
    this.#tx = tx;
    this.#flows = flows;
    this.#acts = acts;
    this.#event = event;
    this.#stored = stored;
    this.#subject = subject;
    this.#lastPress = stored.lastPress;
    const turnedTo = stored.processId !== null && stored.processId !== subject.processId;
    const { position, restarted } = restore(turnedTo ? atHome(stored, flows) : stored, flows);
    this.#position = position;
    this.#turnedTo = turnedTo;
    if (!restarted) return;
    this.#restarted = true;
    this.#notice = say("restarted");
  }

  async answer(): Promise<Turn> {
    this.#scene = await loadScene(this.#app, this.#tx, this.#event, this.#subject);
    const { content, platform, from } = this.#event;
    if (this.#scene.unreachable && content.kind !== "blocked")
      await markReachable(this.#tx, platform, from.id);
    if (this.#turnedTo) this.#notice = say("toast-about", { title: local(this.#scene.facts.process.title) });
    const routed = this.#route(content);
    if (routed.kind === "silence") {
      if (routed.stopMessages)
        await updateProfile(this.#tx, this.#subject.participantId, { stoppedAt: this.#now() });
      return this.#turn([]);
    }
    await this.#flows.get(this.#state.flow).heard?.(this.#loadContext(), this.#scene.facts);
    // Somebody new, or whose step is gone, did not answer what they will now see.
    const unanswerable = this.#restarted || this.#stored.flow === "";
    await this.#act(unanswerable && !leadsSomewhere(content, routed) ? { kind: "go", go: {} } : routed);
    if (content.kind !== "press") return this.#turn([...this.#asides(), await this.#screen()]);
    if (!this.#moved) return this.#turn([...this.#asides(), inPlace(await this.#screen())]);
    this.#lastPress = markOf(content.data, this.#flows.flows);
    return this.#turn([...this.#asides(), await this.#screen()]);
  }

  /** The screen as it stands, for whoever asks the same thing again: always an edit. */
  async show(): Promise<Reply> {
    this.#scene = await loadScene(this.#app, this.#tx, this.#event, this.#subject);
    return inPlace(await this.#screen());
  }

  #route(content: EventContent): Route {
    return route(content, this.#state, this.#lastPress ?? undefined, this.#scene.facts, this.#flows.flows);
  }

  async #act(routed: Route): Promise<void> {
    switch (routed.kind) {
      case "stale":
        this.#toast = say("toast-stale");
        return;
      case "hasty":
        this.#toast = say("toast-wait");
        return;
      case "go":
        return this.#follow({ kind: "go", go: routed.go });
      case "run":
        return this.#follow({ kind: "run", run: routed.run });
      case "input":
        return this.#take(routed.input);
      case "again":
      case "silence":
    }
  }

  #now(): Date {
    return this.#scene.facts.now;
  }

  get #state(): FlowState {
    return this.#position.state;
  }

  #reader(): Reader {
    const { person, process } = this.#scene.facts;
    const { voice } = this.#flows.get(this.#state.flow).flow;
    return { language: languageOf(person.language), timeZone: process.timeZone, process: process.id, voice };
  }

  /** What the flow's screens show, read once for each place and each scene. */
  async #flowFacts(): Promise<Facts> {
    const { facts: common } = this.#scene;
    if (this.#loaded?.common === common && this.#loaded.state === this.#state) return this.#loaded.facts;
    const facts = await this.#flows.get(this.#state.flow).load(this.#loadContext(), common, this.#state);
    this.#loaded = { common, state: this.#state, facts };
    return facts;
  }

  #loadContext(): LoadContext {
    const { secretKey, randomness, publicUrl } = this.#app;
    const { communityId } = this.#subject;
    const { platform, chat } = this.#event;
    const { id: conversationId } = this.#stored;
    return {
      tx: this.#tx,
      secretKey,
      randomness,
      platform,
      chatId: chat.id,
      conversationId,
      communityId,
      publicUrl,
    };
  }

  /** Gives the input to the flow; what the flow does not know is a search, or the offer of a proposal (UX-20). */
  async #take(input: Input): Promise<void> {
    const facts = await this.#flowFacts();
    const typed = input.kind === "text" ? this.#pressTyped(input.text, facts) : undefined;
    if (typed) return this.#act(typed);
    if (input.kind === "form") this.#filledIn = { form: formOf(this.#state), values: input.values };
    const next = advance(this.#flows.get(this.#state.flow).flow, this.#state, facts, input);
    return this.#follow(next.kind === "unhandled" ? unheard(input) : next);
  }

  /** Typing a button's words is pressing it (UX-16), as it was when they were read. */
  #pressTyped(text: string, facts: Facts): Route | undefined {
    const { flow } = this.#flows.get(this.#state.flow);
    const view = marked(currentView(flow, this.#state, facts), facts, flow.id, undefined);
    const reply =
      view.kind === "form"
        ? renderForm(view, this.#state, this.#reader(), {})
        : this.#render(view, { fresh: false });
    const press = typedPress(text, buttonsOn(reply));
    if (press === undefined) return undefined;
    return meantElse(this.#app.secretKey, this.#state.answers, reply, press)
      ? { kind: "go", go: { notice: say("typed-stale") } }
      : this.#route({ kind: "press", data: press });
  }

  async #follow(first: Move<Facts>): Promise<void> {
    let next: Move<Facts> = first;
    let passing = false;
    for (let moves = 0; moves < MOST_MOVES; moves++) {
      if (next.kind === "errors") {
        this.#errors = next.errors;
        next = next.kept;
        continue;
      }
      if (next.kind === "unhandled") return;
      if (next.kind === "run") {
        next = await this.#run(next.run);
        continue;
      }
      this.#go(next.go, { passing });
      if (next.go.still) return;
      const diverted = await this.#diversion();
      if (!diverted) return;
      // Whoever closes something wants to be out of it: a page that sends on is none to come back to.
      next = { kind: "go", go: next.go.out ? HOME : diverted };
      passing = true;
    }
    throw new Error(`flow ${this.#state.flow} leads on without end from ${this.#state.step}`);
  }

  async #run({ act, done, refused }: Run<Facts>): Promise<Move<Facts>> {
    if (this.#rests() || this.#waits(act.name))
      return { kind: "go", go: isPartial(this.#event.content) ? { still: true } : PAUSED };
    const context = actContext({
      app: this.#app,
      tx: this.#tx,
      event: this.#event,
      facts: this.#scene.facts,
      communityId: this.#subject.communityId,
      conversationId: this.#stored.id,
      group: this.#group,
      posts: this.#posts,
      notices: this.#notices,
      cleared: this.#cleared,
    });
    const perform = this.#acts[act.name] as (
      context: ActContext,
      input: object,
    ) => ReturnType<ActRegistry["cast-vote"]>;
    const inside = staysInside(context.process, act.name);
    const result = inside.ok ? await perform(context, act.input) : inside;
    const subject = result.ok ? subjectIn(result.value) : undefined;
    if (subject) this.#subject = subject;
    this.#scene = await loadScene(this.#app, this.#tx, this.#event, this.#subject, this.#scene.facts.process);
    const at: At<Facts> = { facts: await this.#flowFacts(), answers: this.#state.answers, arg: "" };
    if (!result.ok) {
      const go = refused?.(at, result.refusal);
      // Said once: under a field, in a toast, or else above the screen.
      return { kind: "go", go: go?.errors || go?.toast ? go : { notice: refusalSay(result.refusal), ...go } };
    }
    return toMove(typeof done === "function" ? done(at, result.value) : done);
  }

  #go(go: Go, how: { passing: boolean }): void {
    this.#moved = true;
    this.#ledBack = go.back === true;
    this.#toast = go.toast ?? this.#toast;
    this.#notice = go.notice ?? this.#notice;
    this.#errors = go.errors ?? this.#errors;
    const reader = this.#reader();
    const extras = (go.extras ?? []).map((extra) => markedExtra(extra, this.#scene.facts));
    this.#extras.push(...extras.map((extra) => renderExtra(extra, reader)));
    const asked = this.#group === undefined ? go : { ...go, set: { group: this.#group, ...go.set } };
    const plan = {
      versionOf: (flow: string) => this.#flows.get(flow).flow,
      isPage: (place: Place) => !this.#isOver(place),
    };
    this.#position = move(this.#position, asked, plan, how);
  }

  /** Whether a place lies over the page here. */
  #isOver(place: Place): boolean {
    const { overlays } = this.#scene.facts.capabilities;
    return overlays && isOver(stepOf(this.#flows.get(place.flow).flow, place));
  }

  /** Whether the service is paused for the flow the person is in (ERR-7). */
  #rests(): boolean {
    return rests(this.#flows.get(this.#state.flow).flow.restsWith, this.#scene.facts);
  }

  /** Whether an act waits until the service goes on, where its page can be read meanwhile. */
  #waits(act: ActName): boolean {
    return restsWithService(act) && isPaused(this.#scene.facts);
  }

  /** Where this place sends the person instead; nothing may be done in a flow that rests while the service is paused. */
  async #diversion(): Promise<Go | undefined> {
    if (this.#rests()) return PAUSED;
    const step = stepOf(this.#flows.get(this.#state.flow).flow, this.#state);
    if (!step?.divert) return undefined;
    return step.divert({ facts: await this.#flowFacts(), answers: this.#state.answers, arg: "" });
  }

  #asides(): Reply[] {
    const toast = this.#toast ? [renderToast(this.#toast, this.#reader())] : [];
    return [...toast, ...this.#extras];
  }

  async #screen(): Promise<Reply> {
    const reply = await this.#draw();
    this.#shown = { ...this.#shown, ...shownButtons(this.#app.secretKey, reply) };
    return reply;
  }

  async #draw(): Promise<ScreenReply | FormReply> {
    const { flow } = this.#flows.get(this.#state.flow);
    const facts = await this.#flowFacts();
    const view = marked(currentView(flow, this.#state, facts), facts, flow.id, this.#notice);
    const notice = noticeOf(this.#notice, facts);
    const filledIn = this.#filledIn?.form === formOf(this.#state) ? this.#filledIn.values : undefined;
    // Whoever is still filling in a form has what it said at first before their eyes.
    if (!filledIn) this.#shown = flow.shows?.(facts) ?? {};
    if (view.kind === "form") {
      const form = {
        ...view,
        valueOf: (name: string) => typedIn(view, filledIn ?? {}, name) ?? view.valueOf(name),
      };
      return renderForm(form, this.#state, this.#reader(), this.#errors, notice);
    }
    // What follows typed words, or other messages, is a new message below them (UX-01).
    const { content } = this.#event;
    const fresh =
      content.kind !== "press" ||
      this.#extras.length > 0 ||
      this.#isElsewhere(content.message) ||
      this.#leavesWhatStays();
    return this.#render(view, { fresh, notice });
  }

  #render(
    { screen, over }: Extract<View, { kind: "screen" }>,
    how: { fresh: boolean; notice?: Say | undefined },
  ): ScreenReply {
    const below = this.#position.trail.at(-1);
    const frame = over && { ...over, onOverlay: below !== undefined && this.#isOver(below) };
    const { discreet } = this.#flows.get(this.#state.flow).flow;
    // What was a message of its own when it came is found again where it was left.
    const shown = { ...this.#insteadOfLast(), ...(this.#ledBack ? { ...screen, fresh: false } : screen) };
    const reply = renderScreen(shown, this.#state, this.#reader(), { ...how, frame });
    return discreet ? { ...reply, discreet } : reply;
  }

  /** What the message before says from now on, when nothing of it is to be left. */
  #insteadOfLast(): Pick<Screen, "previously"> {
    const { flow } = this.#stored;
    const left = this.#flows.has(flow) ? this.#flows.get(flow).flow.leavesBehind : undefined;
    return left ? { previously: [left] } : {};
  }

  /** Led away from a screen that is kept: a receipt, which nothing may write over. Pages of an overlay have it as a note. */
  #leavesWhatStays(): boolean {
    const { flow, step } = this.#stored;
    if (this.#scene.facts.capabilities.overlays || !this.#flows.has(flow)) return false;
    const left = stepOf(this.#flows.get(flow).flow, { step });
    const isHere = flow === this.#state.flow && step === this.#state.step;
    return !isHere && left?.kind === "screen" && left.stays === true;
  }

  /** A button of another message, below the screen: what it opens belongs below that message. */
  #isElsewhere(message: string | undefined): boolean {
    const { screen } = this.#stored;
    return message !== undefined && screen !== null && screen.split("+")[0] !== message;
  }

  #turn(replies: Reply[]): Turn {
    return {
      replies,
      state: kept({ ...this.#state, answers: patch(this.#state.answers, this.#shown) }, this.#flows),
      trail: this.#position.trail.map((place) => remembered(place, this.#flows)),
      lastPress: this.#lastPress,
      notices: this.#notices,
      posts: this.#posts,
      cleared: this.#cleared,
    };
  }
}

const isPartial = (content: EventContent): boolean => content.kind === "form" && content.partial === true;

/** A screen that stays where it is, because nothing happened: never a second message. */
function inPlace(reply: Reply): Reply {
  if (reply.kind !== "screen") return reply;
  const { previously: _, ...screen } = reply;
  return { ...screen, place: "edit" };
}

/** `choose-process` answers with whose and which conversation it is from now on. */
function subjectIn(outcome: Readonly<Record<string, unknown>>): Subject | undefined {
  const { communityId, participantId, processId } = outcome;
  return typeof communityId === "string" && typeof participantId === "string" && typeof processId === "string"
    ? { communityId, participantId, processId }
    : undefined;
}
