// Run in a process of its own by init-data-dir.ts: creates an empty database in the folder given as argument.
import { PGlite } from "@electric-sql/pglite";

const db = await PGlite.create(process.argv[2], { initDbStartParams: ["--wal-segsize=1"] });
await db.exec("CHECKPOINT");
await db.close();
process.exit(0);
