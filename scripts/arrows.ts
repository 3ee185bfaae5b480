// Keeps the arrows of the architecture: who may import whom, and which library belongs to which folder.
// Prints every import that points the wrong way and exits 1.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";

const ARROWS: Record<string, readonly string[]> = {
  "src/domain": [],
  "src/chat": ["src/domain"],
  "src/ports": ["src/domain", "src/chat"],
  "src/flows": ["src/domain", "src/chat"],
  "src/i18n": ["src/domain", "src/chat", "src/flows"],
  "src/persistence": ["src/domain", "src/chat", "src/ports", "src/generated"],
  "src/services": ["src/domain", "src/chat", "src/ports", "src/flows", "src/i18n", "src/persistence"],
  "src/queue": ["src/domain", "src/chat", "src/ports", "src/persistence", "src/services"],
  "src/year": [
    "src/domain",
    "src/chat",
    "src/ports",
    "src/flows",
    "src/i18n",
    "src/persistence",
    "src/services",
  ],
  "src/commands": ["src/domain", "src/ports", "src/persistence", "src/services"],
  adapters: ["src/domain", "src/chat", "src/ports", "src/i18n"],
};

/** Which folders may use a library; everything else goes through them. */
const LIBRARIES: Record<string, readonly string[]> = {
  "@prisma/": ["src/persistence", "src/generated"],
  "@electric-sql/": ["src/persistence"],
  pg: ["src/persistence", "src/queue"],
  bullmq: ["src/queue"],
  ioredis: ["src/queue"],
  grammy: ["adapters/telegram"],
  "@slack/": ["adapters/slack"],
  hono: ["adapters", "src/http"],
  "@hono/": ["adapters", "src/http"],
  "prom-client": ["src/http"],
  "@bull-board/": ["src/http", "src/queue"],
  "@fluent/": ["src/i18n"],
  "openid-client": ["adapters/oidc"],
  "libphonenumber-js": ["src/domain/eligibility"],
};

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^"';]*?from\s*"([^"]+)"|(?:^|[^\w.])import\s*\(?\s*"([^"]+)"/g;

function* sources(dir: string): Generator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory() && path !== join("src", "generated")) yield* sources(path);
    else if (entry.name.endsWith(".ts")) yield path;
  }
}

const isIn = (path: string, folder: string): boolean => path.startsWith(folder.replaceAll("/", sep) + sep);

function homeOf(file: string): string | undefined {
  return Object.keys(ARROWS).find((folder) => isIn(file, folder));
}

function wrongArrow(file: string, home: string, specifier: string): boolean {
  const target = normalize(join(dirname(file), specifier));
  if (isIn(target, home)) {
    return (
      home === "adapters" &&
      relative("adapters", file).split(sep)[0] !== relative("adapters", target).split(sep)[0]
    );
  }
  return !(ARROWS[home] ?? []).some((folder) => isIn(target, folder));
}

function wrongLibrary(file: string, specifier: string): boolean {
  const rule = Object.entries(LIBRARIES).find(
    ([name]) => specifier === name || specifier.startsWith(name.endsWith("/") ? name : `${name}/`),
  );
  return rule !== undefined && !rule[1].some((folder) => isIn(file, folder));
}

/** Only these files know the adapters. */
const ROOTS = [join("src", "main.ts"), join("src", "chat-in-terminal.ts")];

const wrongRoot = (file: string, specifier: string): boolean =>
  !ROOTS.includes(file) && isIn(normalize(join(dirname(file), specifier)), "adapters");

function faultsOf(file: string): string[] {
  const home = homeOf(file);
  const specifiers = [...readFileSync(file, "utf8").matchAll(IMPORT)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  return specifiers
    .filter((specifier) => isWrong(file, home, specifier))
    .map((specifier) => `${file} must not import ${specifier}`);
}

function isWrong(file: string, home: string | undefined, specifier: string): boolean {
  if (!specifier.startsWith(".")) return wrongLibrary(file, specifier);
  return home ? wrongArrow(file, home, specifier) : wrongRoot(file, specifier);
}

const faults = ["src", "adapters"].flatMap((dir) => [...sources(dir)]).flatMap(faultsOf);
for (const fault of faults) console.error(fault);
if (faults.length === 0) console.log("arrows point inward");
process.exit(faults.length === 0 ? 0 : 1);
