/** Addresses that Telegram opens: a web page with a real host name, so not `localhost`. */
export function isWebAddress(url: string): boolean {
  const { protocol, hostname } = parse(url) ?? {};
  return (protocol === "https:" || protocol === "http:") && (hostname ?? "").includes(".");
}

/** Addresses that Telegram's own servers can reach, as they must to preview a picture. */
export function isPublicAddress(url: string): boolean {
  return (
    isWebAddress(url) &&
    !/^(127|10|0|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(parse(url)?.hostname ?? "")
  );
}

function parse(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
