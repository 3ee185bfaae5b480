import { introduceAddedPeople, offerToAdd } from "./add-person.js";
import { ClockBar } from "./clock-bar.js";
import { Column } from "./column.js";
import { HelpPanel } from "./help-panel.js";
import { getSetup } from "./server.js";
import { isPageLanguage, pageLanguage, says, saysNothing, speakIn } from "./speech.js";
import { followChats } from "./stream.js";
import { Tabs } from "./tabs.js";
import { showTimesIn } from "./times.js";

/**
 * @import { LocalPerson } from "../people.js"
 * @import { Setup } from "./server.js"
 * @import { Key } from "./speech.js"
 */

const RETRY_MS = 2_000;
/** A line that is back sooner was not worth a word. */
const LOST_MS = 1_200;
/** How long "Connected again" stands. */
const BACK_MS = 6_000;

/** @template {HTMLElement} E @param {string} id @param {new () => E} kind @returns {E} */
function part(id, kind) {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`the page has no ${id}`);
  return element;
}

const languageChoice = part("language", HTMLSelectElement);
const line = part("line", HTMLElement);
const tabs = new Tabs(part("tabs", HTMLElement), part("columns", HTMLElement));
/** @type {Map<string, Column>} */
const columns = new Map();

/** The page's fixed words carry their key in the markup. */
function speakMarkup() {
  for (const element of document.querySelectorAll("[data-word]")) {
    says(element, /** @type {Key} */ (element.getAttribute("data-word")));
  }
}

/** @param {string} tag */
function chooseLanguage(tag) {
  speakIn(isPageLanguage(tag) ? tag : "en");
  languageChoice.value = pageLanguage();
  document.dispatchEvent(new Event("page-language"));
}

/** Asks until the service answers. @returns {Promise<Setup>} */
async function setupOnceThere() {
  for (;;) {
    try {
      const setup = await getSetup(pageLanguage());
      saysNothing(line);
      return setup;
    } catch {
      says(line, "setup-failed");
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

/** @param {LocalPerson} person @param {Setup["places"]} places */
function addColumn(person, places) {
  if (columns.has(person.id)) return;
  const column = new Column(person, places);
  columns.set(person.id, column);
  tabs.add(column);
}

/** @param {ClockBar | undefined} clock @param {Setup["places"]} places */
function follow(clock, places) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isLost = false;
  followChats({
    onOpen() {
      clearTimeout(timer);
      if (isLost) {
        says(line, "connection-back");
        timer = setTimeout(() => saysNothing(line), BACK_MS);
        void introduceAddedPeople();
      }
      isLost = false;
      for (const column of columns.values()) column.wake();
    },
    onLost() {
      if (isLost) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        isLost = true;
        says(line, "connection-lost");
      }, LOST_MS);
    },
    onSnapshot(chats, isNewRun) {
      for (const column of columns.values()) column.take(chats[column.id] ?? { entries: [] }, isNewRun);
    },
    onChange(change) {
      columns.get(change.chat)?.change(change);
      if (change.kind === "put" || change.kind === "form") tabs.markNews(change.chat);
    },
    onClock: (now) => clock?.set(now),
    onPerson: (person) => addColumn(person, places),
  });
}

async function start() {
  speakMarkup();
  chooseLanguage(localStorage.getItem("portico-language") ?? navigator.language.slice(0, 2));
  let setup = await setupOnceThere();
  await introduceAddedPeople();
  setup = await setupOnceThere();
  showTimesIn(setup.timeZone);
  const clock = setup.clock ? new ClockBar(part("clock", HTMLElement)) : undefined;
  const help = new HelpPanel(
    part("help", HTMLElement),
    part("help-open", HTMLButtonElement),
    clock !== undefined,
  );
  /** @param {Setup} setup */
  const show = ({ hints, clock: now }) => {
    help.show(hints);
    if (now) {
      clock?.set(now);
      clock?.showStops(now.stops);
    }
  };
  show(setup);
  for (const person of setup.people) addColumn(person, setup.places);
  offerToAdd(part("person-open", HTMLButtonElement), part("person-form", HTMLFormElement), (person) => {
    addColumn(person, setup.places);
    tabs.choose(person.id);
  });
  languageChoice.addEventListener("change", () => {
    localStorage.setItem("portico-language", languageChoice.value);
    chooseLanguage(languageChoice.value);
    void setupOnceThere().then(show);
  });
  follow(clock, setup.places);
}

await start();
