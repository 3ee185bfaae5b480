import type { ChatEvent } from "../chat/event.js";
import type { Option } from "../chat/reply.js";

/** Somebody types into a list that is too long to show. */
export interface ChoiceQuestion extends Pick<ChatEvent, "platform" | "chat" | "from" | "capabilities"> {
  /** Name of the list, as the field or the menu gave it. */
  lookup: string;
  /** As it was typed: any characters, any length, often nothing yet. */
  typed: string;
  /** Options that fit. */
  take: number;
}

/** Only reads: looking for something leaves no trace. */
export interface Choices {
  /** None when the list is not there any more, or could not be looked up just now; the log says why. */
  find(question: ChoiceQuestion): Promise<readonly Option[]>;
}
