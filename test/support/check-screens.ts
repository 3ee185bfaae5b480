import { afterAll, expect } from "vitest";
import { faultsShown } from "./screen-checks.js";

/** Runs with every test file: what its people were shown must pass the checks of every screen. */
afterAll(() => {
  expect(faultsShown(), "faults of screens that were shown").toEqual([]);
});
