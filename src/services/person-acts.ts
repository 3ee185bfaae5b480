import { cleanText, cutText } from "../domain/clean-text.js";
import { refuse } from "../domain/result.js";
import { isLanguage } from "../i18n/catalogue.js";
import type { Act, ActRegistry } from "./act.js";
import { askPerson } from "./ask-person.js";
import { changeProfile } from "./change-profile.js";
import { chooseProcess } from "./choose-process.js";
import { followProject } from "./follow-project.js";
import { replyRequest } from "./help/reply.js";
import { messageActs } from "./message-acts.js";

const setLanguage: Act<"set-language"> = async (context, { language }) =>
  isLanguage(language) ? changeProfile(context, { language }) : refuse("language-unknown");

const setArea: Act<"set-area"> = async (context, { area }) => {
  const known = area === null || context.process.areas.some(({ key }) => key === area);
  return known ? changeProfile(context, { areaKey: area }) : refuse("area-unknown");
};

/** What a person may change about themselves. None of it touches votes or proposals. */
export const personActs = {
  "finish-welcome": (context) => changeProfile(context, { welcomedAt: context.now }),
  "choose-process": chooseProcess,
  "set-language": setLanguage,
  "set-area": setArea,
  "set-name": (context, { name }) =>
    changeProfile(context, { displayName: cutText(cleanText(name), 60) || null }),
  "set-quiet": (context, { on }) => changeProfile(context, { quiet: on }),
  "set-photos": (context, { on }) => changeProfile(context, { photos: on }),
  ...messageActs,
  "ask-person": askPerson,
  "reply-request": replyRequest,
  "follow-project": followProject,
} satisfies Partial<ActRegistry>;
