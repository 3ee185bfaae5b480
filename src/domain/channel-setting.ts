/** What an association wants to be told in its channel. */
export interface ChannelSetting {
  name: string;
  /** Keys of the process; empty for all. */
  areas: readonly string[];
  themes: readonly string[];
  /** 1 is Monday; undefined without a weekly message. */
  digestDay: number | undefined;
  language: string;
}
