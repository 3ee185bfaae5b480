import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { SLASH_COMMAND } from "../../../../adapters/slack/spoken-commands.js";
import { openTestDatabase } from "../../../support/database.js";
import { MONDAY } from "../../../support/proposing.js";
import { NOW } from "../../../support/sample-process.js";
import { Scenes } from "../../../support/slack/walk/scenes.js";
import * as checks from "../../../support/slack/walk/scenes/assessing.js";
import * as authors from "../../../support/slack/walk/scenes/authors.js";
import * as broadcasts from "../../../support/slack/walk/scenes/broadcasts.js";
import * as citizens from "../../../support/slack/walk/scenes/citizens.js";
import * as dates from "../../../support/slack/walk/scenes/dates.js";
import * as desks from "../../../support/slack/walk/scenes/desks.js";
import * as groups from "../../../support/slack/walk/scenes/groups.js";
import * as notices from "../../../support/slack/walk/scenes/notices.js";
import * as results from "../../../support/slack/walk/scenes/results.js";
import * as roles from "../../../support/slack/walk/scenes/roles.js";
import * as ruleChanges from "../../../support/slack/walk/scenes/rule-changes.js";
import * as setup from "../../../support/slack/walk/scenes/setup.js";
import * as staff from "../../../support/slack/walk/scenes/staff.js";
import * as voters from "../../../support/slack/walk/scenes/voters.js";
import * as workshops from "../../../support/slack/walk/scenes/workshops.js";

const NEXT_MONDAY = "2026-06-22T09:05:00Z";
const IN_CHECK = "2026-07-01T09:05:00Z";
const OPENING = "2026-10-30T11:05:00Z";
const THREE_DAYS_LEFT = "2026-11-16T11:05:00Z";
const VOTING = NOW.toISOString();
const LAST_MORNING = "2026-11-19T08:05:00Z";
const COUNTING = "2026-11-20T10:00:00Z";
const RESULTS = "2026-11-25T10:00:00Z";
const WORKS = "2026-12-01T10:00:00Z";
const FRIDAY_AFTER = "2026-12-11T09:05:00Z";

const MENUS = "menus beside the list choose by it";
const FORM = "the ballot is a form";

/** Steps that no button of Slack's leads to, and why. */
const NOT_IN_SLACK: Readonly<Record<string, string>> = {
  "propose.continue": "it is only passed, on the way to the first question without an answer",
  "propose.theme": "it is a field of the form",
  "vote.themes": MENUS,
  "vote.search": MENUS,
  "vote.ballot": FORM,
  "assist.second": "no question of the process is answered in a second district",
  "assist.themes": MENUS,
  "assist.search": MENUS,
  "assist.ballot": FORM,
  "assist.points": "the ballot at the desk has no points",
  "assist.compare": "a ranking is compared",
  "look.filter": MENUS,
  "look.district": MENUS,
  "look.theme": MENUS,
  "look.cost": MENUS,
  "look.status": MENUS,
  "look.near": MENUS,
  "channel.refused": "Slack does not tell who looks after a channel",
};

/** To people and to groups; those with a name are edited later. */
const MESSAGES = [
  "GRP-3 opens-check-",
  "GRP-3 opens-voting-",
  "INF-8",
  "INF-9",
  "LAB-1",
  "NOT-1",
  "NOT-10",
  "NOT-12",
  "NOT-13",
  "NOT-2",
  "NOT-3",
  "NOT-4",
  "NOT-5",
  "NOT-6",
  "NOT-7",
  "NOT-8",
  "NOT-9",
  "ONB-6",
  "ONB-7",
  "ORG-1",
  "ORG-2",
  "ORG-3",
  "ORG-3 dates-",
  "ORG-4",
  "ORG-4 proposal-",
  "ORG-5",
  "ORG-5 verdict-",
  "ORG-6",
  "ORG-6 broadcast-",
  "ORG-7",
  "ORG-9",
  "ORG-9 question-",
  "ORG-9 said-",
  "PRO-11",
  "PRV-4",
  "SLK-1 welcome",
  "SLK-2 digest-",
  "SLK-4 ready-draft-",
  "SLK-5",
  "SLK-5 discuss-draft-",
  "SLK-5 discuss-project-",
  "SLK-5 discuss-proposal-",
  "SLK-6 drive-",
  "SLK-7 check-",
  "SLK-9",
  "SUP-2",
  "SUP-3",
  "VOT-6",
  "VOT-6-choices",
];

const SCENES: readonly [string, string, (scenes: Scenes) => Promise<void>][] = [
  ["a channel is set up", MONDAY, groups.settingUp],
  ["somebody arrives", MONDAY, citizens.arriving],
  ["a proposal is written, changed and taken back", MONDAY, authors.proposing],
  ["it is put on the map", MONDAY, authors.placing],
  ["it has photos", MONDAY, authors.photographing],
  ["two propose the same", MONDAY, authors.joining],
  ["people write together", MONDAY, authors.together],
  ["a group has ideas", MONDAY, groups.thinking],
  ["it asks itself something", MONDAY, groups.checking],
  ["it collects supports", MONDAY, groups.collecting],
  ["organizers say who does what", MONDAY, roles.giving],
  ["organizers read and decide", MONDAY, staff.moderating],
  ["they answer questions", MONDAY, staff.answering],
  ["people comment", MONDAY, staff.commenting],
  ["somebody asks to be told", MONDAY, notices.asking],
  ["a draft grows old", MONDAY, notices.ageing],
  ["people meet in a workshop", MONDAY, workshops.meeting],
  ["authors of comments are told", NEXT_MONDAY, notices.telling],
  ["a group talks about what is public", MONDAY, groups.discussing],
  ["a group works on much", MONDAY, groups.workingOnMuch],
  ["a group is told the news", MONDAY, groups.aWeekLater],
  ["its check is over", NEXT_MONDAY, groups.aWeekLater],
  ["somebody is suspended", MONDAY, citizens.suspended],
  ["somebody writes from two chats", MONDAY, citizens.linking],
  ["somebody says what they want to hear", MONDAY, citizens.hearing],
  ["somebody looks around while proposals are open", MONDAY, citizens.looking("in June")],
  ["proposals are checked", IN_CHECK, checks.assessing],
  ["voting opens", OPENING, notices.telling],
  ["a group is told so", OPENING, groups.aWeekLater],
  ["three days are left, and a ballot is begun", THREE_DAYS_LEFT, notices.reminding],
  ["its collecting is over", VOTING, groups.aWeekLater],
  ["organizers write to many", VOTING, broadcasts.broadcasting],
  ["a new process is set up", VOTING, setup.settingUp],
  ["people meet", VOTING, broadcasts.meeting],
  ["frozen rules should change", VOTING, ruleChanges.changing],
  ["dates should move while people vote", VOTING, dates.moving],
  ["organizers see who took part", VOTING, dates.reaching],
  ["the right to vote is shown", VOTING, voters.verifying],
  ["it is shown at a desk", VOTING, voters.atADesk],
  ["a vote is cast and changed", VOTING, voters.voting],
  ["somebody is helped to vote at a desk", VOTING, desks.helping],
  ["ballots of other kinds are cast", VOTING, voters.otherKinds],
  ["a second district is chosen", VOTING, voters.secondDistrict],
  ["the ballot is browsed", VOTING, voters.browsing],
  ["two people who may vote are linked", VOTING, citizens.twoRights],
  ["a date moves", VOTING, notices.moving],
  ["everything is paused", VOTING, voters.paused],
  ["a project is read", VOTING, citizens.reading],
  ["somebody looks around while voting is open", VOTING, citizens.looking("in November")],
  ["it is the last morning", LAST_MORNING, notices.telling],
  ["results are approved", COUNTING, results.approving],
  ["results are out", RESULTS, notices.telling],
  ["results are read", RESULTS, results.following],
  ["the works begin", RESULTS, results.working],
  ["works begin", WORKS, notices.working],
  ["the week is summed up", FRIDAY_AFTER, notices.summing],
  ["a group is left", RESULTS, groups.leaving],
  ["somebody looks around when results are out", RESULTS, citizens.looking("in December")],
];

describe.each(["en", "it"])("in %s", async (language) => {
  const database = await openTestDatabase();
  let scenes: Scenes;
  beforeAll(async () => {
    scenes = await Scenes.open(database, language);
  });
  afterEach(() => expect(scenes.world.log.errors).toEqual([]));

  test.each(SCENES)("%s", async (_what, at, scene) => {
    scenes.world.clock.moveTo(at);
    await scene(scenes);
  });

  test("every step of every flow was shown, but those that Slack has no way to", () => {
    expect(scenes.unseen).toEqual(Object.keys(NOT_IN_SLACK));
  });

  test("nobody misses anything that was said", () => {
    expect(scenes.untold).toEqual([]);
  });

  test("nobody is told a command that Slack does not know", () => {
    expect(scenes.commands).toEqual([SLASH_COMMAND]);
  });

  test("every kind of message was sent", () => {
    expect(scenes.messages).toEqual(MESSAGES);
  });
});
