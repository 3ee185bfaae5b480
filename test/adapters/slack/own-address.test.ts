import { expect, test } from "vitest";
import { isOwnAddress } from "../../../adapters/slack/own-address.js";

const STAND_IN = "http://127.0.0.1:4321/api/";

test.each([
  ["https://files.slack.com/files-pri/T1-F1/download/a.jpg", undefined],
  ["https://slack.com/a.jpg", undefined],
  ["https://files.slack-gov.com/a.jpg", undefined],
  ["http://127.0.0.1:4321/files-pri/a.jpg", STAND_IN],
])("%s is Slack's own", (address, apiUrl) => {
  expect(isOwnAddress(address, apiUrl)).toBe(true);
});

test.each([
  ["http://files.slack.com/a.jpg", undefined],
  ["https://files.slack.com.example.org/a.jpg", undefined],
  ["https://notslack.com/a.jpg", undefined],
  ["https://example.org/files.slack.com", undefined],
  ["https://files.slack.com@example.org/a.jpg", undefined],
  ["http://127.0.0.1:4322/a.jpg", STAND_IN],
  ["https://127.0.0.1:4321/a.jpg", STAND_IN],
  ["http://127.0.0.1:4321/a.jpg", undefined],
  ["files.slack.com/a.jpg", undefined],
  ["", STAND_IN],
])("%s is not", (address, apiUrl) => {
  expect(isOwnAddress(address, apiUrl)).toBe(false);
});
