/** A message to a telephone. */
export interface SmsMessage {
  /** The same for every try of one message: whoever sends it can tell a repetition. */
  id: string;
  /** E.164. */
  to: string;
  text: string;
}

/** Who sends messages to telephones. */
export interface Sms {
  /** @throws when it was not taken on: it is tried again. */
  send(message: SmsMessage): Promise<void>;
}
