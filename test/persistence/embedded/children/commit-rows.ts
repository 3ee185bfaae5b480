// Commits one community after another, from several clients at once, and prints each slug once it is committed.
// Arguments: a word that makes the slugs unlike those of another run; the data folder; the address of a server, if any.
import { openDatabase } from "../../../../src/persistence/open-database.js";
import { inTransaction } from "../../../../src/persistence/transaction.js";

const [run = "", dataDir = "", databaseUrl] = process.argv.slice(2);
const fail = (reason: unknown) => {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
};
const { prisma } = await openDatabase({ dataDir, databaseUrl, onWarning: fail, onFatal: fail });

async function commitForever(client: number): Promise<never> {
  for (let number = 1; ; number++) {
    const slug = `${run}-${client}-${number}`;
    await inTransaction(prisma, async (tx) => {
      const id = crypto.randomUUID();
      await tx.community.create({ data: { id, slug, name: "unfinished", createdAt: new Date() } });
      await tx.community.update({ where: { id }, data: { name: "finished" } });
    });
    console.log(slug);
  }
}

await Promise.all([1, 2, 3].map(commitForever));
