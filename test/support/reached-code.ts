import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

// What a service does, by reading its source: a top-level declaration and those that it names, file by file. No compiler is
// needed for that, since the code is formatted by a machine: what is declared begins a line.

const SERVICES = "src/services";
const IMPORT = /^import (?:type )?\{([^}]*)\} from "(\.[^"]+)\.js";/gmu;
const DECLARATIONS = /^(?=(?:export )?(?:async )?(?:const|function|class) )/mu;
const NAME = /^(?:export )?(?:async )?(?:const|function|class) (\w+)/u;
const COMMENTS = /\/\*[^]*?\*\/|^\s*\/\/.*$/gmu;

interface Declared {
  code: string;
  /** What its file imports: where from, under which name there. */
  imports: ReadonlyMap<string, string>;
  file: string;
}

const named = (file: string, name: string): string => `${file}#${name}`;

function declarationsIn(file: string): [string, Declared][] {
  const code = readFileSync(file, "utf8").replaceAll(COMMENTS, "");
  const imports = new Map(
    [...code.matchAll(IMPORT)].flatMap(([, names = "", from = ""]) =>
      names.split(",").flatMap((one): [string, string][] => {
        const [there = "", here = there] = one
          .trim()
          .replace(/^type /u, "")
          .split(" as ");
        return there === "" ? [] : [[here, named(`${join(dirname(file), from)}.ts`, there)]];
      }),
    ),
  );
  return code.split(DECLARATIONS).flatMap((part): [string, Declared][] => {
    const name = NAME.exec(part)?.[1];
    return name === undefined ? [] : [[named(file, name), { code: part, imports, file }]];
  });
}

const declared = new Map(
  readdirSync(SERVICES, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => declarationsIn(join(SERVICES, name))),
);

function reach(name: string, seen: Set<string>): void {
  const found = declared.get(name);
  if (!found || seen.has(name)) return;
  seen.add(name);
  for (const [word] of found.code.matchAll(/\b[A-Za-z_]\w*\b/gu))
    reach(found.imports.get(word) ?? named(found.file, word), seen);
}

/** The code of an act and of everything in the services that it names, and so on. */
export function codeOfAct(act: string): string {
  const seen = new Set<string>();
  for (const [name, { code }] of declared) if (code.includes(`: Act<"${act}">`)) reach(name, seen);
  return [...seen].map((name) => declared.get(name)?.code).join("\n");
}
