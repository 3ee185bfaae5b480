/** A message of a channel or a direct conversation. */
export interface MessagePlace {
  channel: string;
  ts: string;
}

/** How the core remembers it. */
export const refOf = ({ channel, ts }: MessagePlace): string => `${channel}/${ts}`;

/** Undefined for anything else. */
export function readRef(ref: string | undefined): MessagePlace | undefined {
  const [, channel, ts] = /^([A-Z0-9]+)\/([0-9.]+)$/.exec(ref ?? "") ?? [];
  return channel !== undefined && ts !== undefined ? { channel, ts } : undefined;
}
