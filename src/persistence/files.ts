import type { Files, StoredFile } from "../ports/files.js";
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

/** The same file may be stored by two at once: both mean the same. */
export async function storeFileOnce(tx: Tx, file: NewFile): Promise<void> {
  await tx.file.createMany({
    data: [{ ...file, bytes: new Uint8Array(file.bytes) }],
    skipDuplicates: true,
  });
}

/** Nobody has it any more, whoever knows its address. */
export async function deleteFile(tx: Tx, id: string): Promise<void> {
  await tx.file.deleteMany({ where: { id } });
}

export const hasFile = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.file.count({ where: { id } })) > 0;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

type Prisma = Database["prisma"];

async function read(
  prisma: Prisma,
  id: string,
  condition: { public?: true },
): Promise<StoredFile | undefined> {
  if (!ID.test(id)) return undefined;
  const row = await prisma.file.findFirst({
    where: { id, ...condition },
    select: { bytes: true, mime: true },
  });
  return row ?? undefined;
}

/** Every file, for adapters that show people their own. */
export const filesIn = (prisma: Prisma): Files => ({ read: (id) => read(prisma, id, {}) });

/** Only what anybody may see. */
export const readPublicFile = (prisma: Prisma, id: string): Promise<StoredFile | undefined> =>
  read(prisma, id, { public: true });
