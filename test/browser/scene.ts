import { startDemo } from "../support/local-chat/demo-server.js";

/**
 * The service behind the page in the browser tests, and the words of its screens that the tests press. Another
 * service takes this one's place by starting itself here and naming the same steps in its own words.
 */
export const scene = {
  start: startDemo,
  /** Labels of the buttons from the first hello to a card of the ballot. */
  toCard: ["Continue in English", "Navile", "Vote in Navile", "12 · Parco Nord · €40,000"],
  add: "Add Parco Nord",
  remove: "Remove Parco Nord",
  /** From the card to the receipt. */
  toReceipt: ["My ballot", "Cast my vote"],
  receipt: "Your vote is in.",
  receiptCode: "BO-7F3K-92QD",
  /** From the first hello to the whole form of somebody who answers with forms. */
  toForm: ["Continue in English", "Navile", "Make a proposal"],
  form: {
    name: "New proposal",
    submit: "Review",
    fields: {
      Title: "Benches and trees",
      "What and for whom": "Shade for those who wait for the bus in summer.",
    },
    firstError: "That is too short; please write at least 10 characters.",
    sent: "Received: proposal 218.",
  },
  /** Said to whatever is not understood. */
  unknown: "I could not find",
};
