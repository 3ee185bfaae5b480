import type { Files } from "../ports/files.js";
import type { Database } from "./open-database.js";
import type { Tx } from "./transaction.js";

export interface NewFile {
  id: string;
  mime: string;
  bytes: Uint8Array;
  /** Anybody may see it: charts, photos of public projects. */
  public: boolean;
  createdAt: Date;
}

export async function storeFile(tx: Tx, file: NewFile): Promise<void> {
  await tx.file.create({ data: { ...file, bytes: new Uint8Array(file.bytes) } });
}

export const filesIn = (prisma: Database["prisma"]): Files => ({
  read: async (id) => {
    if (!/^[0-9a-f-]{36}$/iu.test(id)) return undefined;
    const row = await prisma.file.findUnique({ where: { id }, select: { bytes: true, mime: true } });
    return row ?? undefined;
  },
});
