const UNESCAPED: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** What somebody reads of Slack's markup: dates and links as their words, marks and unseen joiners gone. */
export const readMarkup = (markup: string): string =>
  markup
    .replace(/<![^>|]*\|([^>]*)>/g, "$1")
    .replace(/<https:[^>|]*\|([^>]*)>/g, "$1")
    .replace(
      /\u2060([*_~`])\u2060|`([^`\n]*)`|[*`]/g,
      (_, sign?: string, code?: string) => sign ?? code ?? "",
    )
    .replace(/^>/gm, "")
    .replaceAll("\u2060", "")
    .replace(/&(?:lt|gt|amp);/g, (entity) => UNESCAPED[entity] ?? entity);

/** Whatever Slack would act on in a markup: mentions, links, commands; our own dates are none. */
export const actsIn = (markup: string): string[] =>
  markup.match(/<(?!!date\^\d+\^[^|<>]*\|[^<>]*>)[^>]*>?/g) ?? [];
