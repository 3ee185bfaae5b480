import * as fc from "fast-check";
import type {
  AlbumReply,
  FileReply,
  Button,
  FormField,
  FormReply,
  Image,
  Item,
  Menu,
  MessageReply,
  Option,
  Overlay,
  PinReply,
  ScreenReply,
  ToastReply,
} from "../../../src/chat/reply.js";
import type { Span, Text } from "../../../src/chat/text.js";

/** What people write when they mean no good, and what breaks programs that mean no harm. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "<!channel>",
      "<!here|here>",
      "<@U1>",
      "<#C1>",
      "<http://x|y>",
      "<!date^0^{date}|x>",
      "&",
      "&lt;!channel&gt;",
      "Fish & Chips",
      "*bold* _slanted_ ~struck~ `code`",
      "> quoted",
      ">>> all of it",
      "\u202eevil",
      "\u2066isolated\u2069",
      "👩‍👩‍👧🎉",
      "\ud83d",
      "12:00",
      "\n\n\n\n",
      " \t ",
      "\u200b",
      "",
      ":tada:",
      "@everyone /vota",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("&", "<", "x", "🙂", "a b ", "*", "\n").map((sign) => sign.repeat(5000)),
  },
);

const text: fc.Arbitrary<Text> = fc.array(
  fc.record(
    {
      text: hostile,
      style: fc.constantFrom("bold" as const, "code" as const, "quote" as const),
      at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    },
    { requiredKeys: ["text"] },
  ) as fc.Arbitrary<Span>,
  { minLength: 1, maxLength: 6 },
);

const press = fc
  .tuple(fc.nat(9999), fc.nat(99))
  .map(([arg, turn]) => `1|${"f".repeat(16)}|${"v".repeat(24)}|${arg}|${turn.toString(36)}`);

const button: fc.Arbitrary<Button> = fc.oneof(
  fc.record(
    {
      label: hostile,
      press,
      tone: fc.constantFrom("primary" as const, "danger" as const),
      inPrivate: fc.constant(true as const),
    },
    { requiredKeys: ["label", "press"] },
  ),
  fc.record({
    label: hostile,
    url: fc.constantFrom(
      "https://comune.it/a?b=<c>&d",
      "javascript:alert(1)",
      "nowhere",
      `https://x.it/${"y".repeat(4000)}`,
    ),
  }),
  fc.record({ label: hostile, copy: hostile }),
);

const rows = fc.array(fc.array(button, { maxLength: 5 }), { maxLength: 30 });
const image: fc.Arbitrary<Image> = fc.record({ file: fc.string({ maxLength: 20 }), alt: hostile });

const optionsOf = (least: number, most: number): fc.Arbitrary<Option[]> =>
  fc
    .array(fc.record({ label: hostile, about: hostile }, { requiredKeys: ["label"] }), {
      minLength: least,
      maxLength: most,
      size: "max",
    })
    .map((options) => options.map((option, index) => ({ ...option, value: `option-${index}` })));

const menu: fc.Arbitrary<Menu> = fc
  .tuple(optionsOf(0, 130), hostile, fc.nat(140), fc.boolean())
  .map(([options, label, at, looksUp]) => {
    const chosen = options[at]?.label;
    return {
      label,
      ...(chosen !== undefined && { chosen }),
      options: options.map((option) => ({ label: option.label, press: `1|home|go|${option.value}|1` })),
      ...(looksUp && { lookup: "projects" }),
    };
  });

const item: fc.Arbitrary<Item> = fc.record({ text, buttons: fc.array(button, { maxLength: 9 }) });

const over: fc.Arbitrary<Overlay> = fc.record(
  { title: hostile, close: hostile, leave: press, submit: fc.record({ label: hostile, press }) },
  { requiredKeys: ["title", "close", "leave"] },
);

const screen: fc.Arbitrary<ScreenReply> = fc.record(
  {
    kind: fc.constant("screen" as const),
    id: fc.constant("INF-1"),
    text,
    buttons: rows,
    place: fc.constant("edit" as const),
    image,
    over,
    above: fc.array(item, { maxLength: 20 }),
    items: fc.array(item, { maxLength: 120 }),
    menus: fc.array(menu, { maxLength: 4 }),
  },
  { requiredKeys: ["kind", "id", "text", "buttons", "place"] },
);

const field = (name: string): fc.Arbitrary<FormField> => {
  const base = { name: fc.constant(name), label: hostile, optional: fc.boolean() };
  const more = { hint: hostile, live: fc.constant(true as const) };
  return fc
    .tuple(
      fc.record({ ...base, ...more }, { requiredKeys: ["name", "label", "optional"] }),
      fc.oneof(
        fc.record({
          kind: fc.constant("text" as const),
          value: hostile,
          min: fc.nat(50),
          max: fc.integer({ min: 50, max: 5000 }),
          multiline: fc.boolean(),
        }),
        fc.record({
          kind: fc.constant("number" as const),
          value: fc.constantFrom("", "0", "7"),
          min: fc.constant(0),
          max: fc.integer({ min: 1, max: 100 }),
        }),
        fc.tuple(optionsOf(0, 130), fc.nat(140), fc.boolean()).map(([options, at, looksUp]) => ({
          kind: "choice" as const,
          value: options[at]?.value ?? null,
          options,
          ...(looksUp && { lookup: "ballot" }),
        })),
        fc.tuple(optionsOf(0, 130), fc.nat(10), fc.boolean()).map(([options, count, looksUp]) => ({
          kind: "choices" as const,
          value: options.slice(0, count).map(({ value }) => value),
          options,
          max: 3,
          ...(looksUp && { lookup: "ballot" }),
        })),
        fc.record({
          kind: fc.constant("photos" as const),
          max: fc.nat(20),
          images: fc.array(image, { maxLength: 5 }),
        }),
      ),
    )
    .map(([one, other]) => ({ ...one, ...other }));
};

const form: fc.Arbitrary<FormReply> = fc.record(
  {
    kind: fc.constant("form" as const),
    id: fc.constant("BAL-2"),
    form: fc.constant("vote.ballot"),
    turn: fc.nat(),
    title: hostile,
    intro: text,
    fields: fc.tuple(field("a"), field("b"), field("c")),
    submit: hostile,
    cancel: fc.record({ label: hostile, press }),
    keeps: fc.boolean(),
    errors: fc.dictionary(fc.constantFrom("a", "b", "c", "elsewhere"), hostile),
    status: text,
    summary: text,
  },
  { requiredKeys: ["kind", "id", "form", "turn", "title", "fields", "submit", "cancel", "keeps", "errors"] },
);

const message: fc.Arbitrary<MessageReply> = fc.record(
  { kind: fc.constant("message" as const), id: fc.constant("NOT-1"), text, buttons: rows, image },
  { requiredKeys: ["kind", "id", "text", "buttons"] },
);

const toast: fc.Arbitrary<ToastReply> = fc.record({ kind: fc.constant("toast" as const), text: hostile });

const pin: fc.Arbitrary<PinReply> = fc.record({
  kind: fc.constant("pin" as const),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  title: hostile,
  address: hostile,
});

const album: fc.Arbitrary<AlbumReply> = fc.record({
  kind: fc.constant("album" as const),
  images: fc.array(image, { minLength: 1, maxLength: 12 }),
});

const file: fc.Arbitrary<FileReply> = fc.record({
  kind: fc.constant("file" as const),
  file: fc.uuid(),
  name: fc.constant("rules.json"),
  about: hostile,
});

/** Any reply the contract allows, however long and whatever it says. */
export const anyReply = { text, screen, form, message, toast, pin, album, file };
