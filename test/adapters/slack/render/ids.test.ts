import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fieldId,
  fieldIn,
  linkAction,
  menuAction,
  packAction,
  readAction,
} from "../../../../adapters/slack/action-ids.js";
import { readMetadata, writeMetadata } from "../../../../adapters/slack/metadata.js";
import { packPress } from "../../../../src/chat/press.js";

const press = packPress({ flow: "vote", verb: "cast", arg: "12", turn: 7 });

describe("action ids", () => {
  test("carry the press, and whether it is answered in private", () => {
    expect(readAction(packAction({ press }, "0.1"))).toEqual({ kind: "press", press, inPrivate: false });
    expect(readAction(packAction({ press, inPrivate: true }, "0.1"))).toEqual({
      kind: "press",
      press,
      inPrivate: true,
    });
  });

  test("the longest press fits", () => {
    const longest = packPress({
      flow: "f".repeat(16),
      verb: "v".repeat(24),
      arg: "a".repeat(18),
      turn: 1,
    });
    expect(readAction(packAction({ press: longest }, "i119.8"))).toMatchObject({ press: longest });
  });

  test("menus, links and fields are told apart", () => {
    expect(readAction(menuAction("m0"))).toEqual({ kind: "menu" });
    expect(readAction(linkAction("0.0"))).toEqual({ kind: "link" });
    expect(readAction(fieldId("title"))).toEqual({ kind: "field", name: "title" });
    expect(fieldIn(fieldId("title"))).toBe("title");
    expect(fieldIn("b1")).toBeUndefined();
  });

  test("anything else is not ours, and breaks nothing", () => {
    expect(readAction("")).toBeUndefined();
    expect(readAction("approve_button")).toBeUndefined();
    expect(readAction(`${"x".repeat(65)}~0.0`)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (id) => void readAction(id)));
  });
});

describe("metadata", () => {
  test("comes back as it was written", () => {
    const metadata = {
      form: "vote.ballot",
      turn: 4,
      leave: press,
      submit: press,
      lookups: { "f.pick": "ballot" },
    };
    expect(readMetadata(writeMetadata(metadata))).toEqual(metadata);
  });

  test.each([undefined, "", "no JSON", "[]", '{"turn":"many"}'])("%j is not ours", (text) => {
    expect(readMetadata(text)).toBeUndefined();
  });
});
