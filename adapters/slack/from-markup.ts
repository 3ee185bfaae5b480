/** Slack tells of most people and channels only their id, which says nothing to anybody. */
const NAMELESS = "…";

/** What somebody wrote in a message or after a command, as people read it: Slack hands it over in its own markup. */
export const fromMarkup = (markup: string): string =>
  markup
    .replace(/<([^<>]*)>/g, (_, inside: string) => asRead(inside))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

function asRead(inside: string): string {
  const [, target = "", label = ""] = /^([^|]*)\|?(.*)$/s.exec(inside) ?? [];
  if (/^[@#]/.test(target)) return `${target.charAt(0)}${label || NAMELESS}`;
  if (target.startsWith("!")) return label || `@${/^!(\w+)/.exec(target)?.[1] ?? NAMELESS}`;
  const address = target.replace(/^(?:mailto|tel):/, "");
  return label === "" || address.endsWith(label) ? address : `${label} (${address})`;
}
