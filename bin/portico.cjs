// The command line. Commands on files alone start without the service, and without the ESM loader when they print
// figures only: a quarter of a second instead of two, which is most of what a recount takes.
const isOffline = ["recount", "lab"].includes(process.argv[2] ?? "");

if (isOffline && process.argv.includes("--json")) {
  require("tsx/cjs");
  require("../src/offline.ts");
} else {
  void import("tsx").then(() => import(isOffline ? "../src/offline.ts" : "../src/cli.ts"));
}
