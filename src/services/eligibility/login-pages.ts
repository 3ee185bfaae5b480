import type { Process } from "../../domain/process.js";
import type { Refusal } from "../../domain/result.js";
import { refusalSay } from "../../flows/refusal-say.js";
import { platformName } from "../../flows/linking/platform-words.js";
import { local, say, type Say } from "../../flows/screen.js";
import { translatePlain } from "../../i18n/translate.js";
import type { LoginLink } from "../../persistence/login-links.js";
import { languageOf } from "../scene.js";

/** A page of the way to the login and back, in somebody's language. All of it is text, never markup. */
export interface LoginPage {
  language: string;
  title: string;
  lines: readonly string[];
  /** Shown large. */
  word?: string;
  /** Sends the page's link on to the provider. */
  go?: string;
  /** A way back to the chat. */
  back?: { label: string; url: string };
}

interface Written {
  title: Say;
  lines: readonly Say[];
}

function page(of: Pick<LoginLink, "language"> | undefined, { title, lines }: Written): LoginPage {
  const language = languageOf(of?.language ?? undefined);
  const read = (text: Say): string => translatePlain(text, { language, timeZone: "UTC" });
  return { language, title: read(title), lines: lines.map(read) };
}

const labelled = (of: LoginLink, label: Say): string =>
  translatePlain(label, { language: languageOf(of.language ?? undefined), timeZone: "UTC" });

/** Whose chat this is for, and its word: whoever was sent the link by somebody else sees that it is not theirs. */
export const askPage = (process: Process, link: LoginLink, word: string): LoginPage => ({
  ...page(link, {
    title: say("login-title", { title: local(process.title) }),
    lines: [
      say("login-for", {
        name: link.name ?? say("login-no-name"),
        platform: platformName(link.platform),
      }),
      say("login-word"),
    ],
  }),
  word,
  go: labelled(link, say("login-go")),
});

/** The link, or what the browser came back with, is unknown, used or too old; to say which would help nobody honest. */
export const overPage = (): LoginPage =>
  page(undefined, { title: say("login-over"), lines: [say("login-over-what")] });

export const failedPage = (link?: Pick<LoginLink, "language">): LoginPage =>
  page(link, { title: say("login-failed"), lines: [say("login-failed-what")] });

const withBack = (link: LoginLink, shown: LoginPage, back: string | undefined): LoginPage => ({
  ...shown,
  ...(back !== undefined && { back: { label: labelled(link, say("login-back")), url: back } }),
});

export const donePage = (link: LoginLink, back: string | undefined): LoginPage =>
  withBack(link, page(link, { title: say("login-done"), lines: [say("login-done-what")] }), back);

export const refusedPage = (link: LoginLink, refusal: Refusal, back: string | undefined): LoginPage =>
  withBack(
    link,
    page(link, { title: say("login-refused"), lines: [refusalSay(refusal), say("login-done-what")] }),
    back,
  );
