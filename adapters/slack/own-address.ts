/** Slack, and its own cloud for governments. */
const SLACK = ["slack.com", "slack-gov.com"];

/** Whether a file is on Slack itself, or where Slack's API is said to be: a token goes nowhere else. */
export function isOwnAddress(address: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (apiUrl !== undefined && origin === new URL(apiUrl).origin) return true;
  return protocol === "https:" && SLACK.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
