// Locks the folder given as argument when told to, says how it went, and stays until it is killed or told to leave.
import { createInterface } from "node:readline";
import { lockDirectory } from "../../../../src/persistence/embedded/directory-lock.js";

const [dir = ""] = process.argv.slice(2);
const orders = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
console.log("ready");
await orders.next();
try {
  await lockDirectory(dir);
  console.log("owner");
} catch (error) {
  console.log(`${(error as Error).name}: ${(error as Error).message}`);
}
await orders.next();
process.exit(0);
