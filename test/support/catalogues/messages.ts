import { readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import { catalogueFiles, type Language } from "../../../src/i18n/catalogue.js";

type Entry = FluentResource["body"][number];
type Pattern = NonNullable<Entry["value"]>;

export interface Message {
  key: string;
  /** Names of the data it needs, in any of its forms. */
  variables: ReadonlySet<string>;
  /** Every form it can take, with `{name}` for data. */
  forms: readonly string[];
}

/** Every message of a language; a key that two files define is there twice. */
export function messagesOf(language: Language): Message[] {
  return catalogueFiles(language)
    .flatMap((file) => new FluentResource(readFileSync(file, "utf8")).body)
    .map(toMessage);
}

function toMessage({ id, value }: Entry): Message {
  const variables = new Set<string>();
  const forms = value === null ? [] : formsOf(value, variables);
  return { key: id, variables, forms };
}

function formsOf(pattern: Pattern, variables: Set<string>): string[] {
  if (typeof pattern === "string") return [pattern];
  return pattern.reduce<string[]>(
    (before, element) => {
      const here = typeof element === "string" ? [element] : formsOfExpression(element, variables);
      return before.flatMap((start) => here.map((end) => start + end));
    },
    [""],
  );
}

type Expression = Exclude<Extract<Pattern, readonly unknown[]>[number], string>;

function formsOfExpression(expression: Expression, variables: Set<string>): string[] {
  switch (expression.type) {
    case "var":
      variables.add(expression.name);
      return [`{${expression.name}}`];
    case "str":
      return [expression.value];
    case "num":
      return [String(expression.value)];
    case "func":
      for (const argument of expression.args)
        if (argument.type !== "narg") formsOfExpression(argument, variables);
      return [""];
    case "select":
      formsOfExpression(expression.selector, variables);
      return expression.variants.flatMap(({ value }) => formsOf(value, variables));
    default:
      throw new Error(`catalogues use no ${expression.type}`);
  }
}
