import type { Tx } from "./transaction.js";

export interface NewPhoto {
  id: string;
  proposalId: number;
  version: number;
  position: number;
  fileId: string;
  alt: string | null;
}

export async function addPhoto(tx: Tx, photo: NewPhoto): Promise<void> {
  await tx.proposalPhoto.create({ data: photo });
}

export async function describePhoto(tx: Tx, id: string, alt: string): Promise<void> {
  await tx.proposalPhoto.update({ where: { id }, data: { alt } });
}

export async function removePhoto(tx: Tx, id: string): Promise<void> {
  await tx.proposalPhoto.delete({ where: { id } });
}

export async function removePhotosAfter(tx: Tx, proposalId: number, version: number): Promise<void> {
  await tx.proposalPhoto.deleteMany({ where: { proposalId, version: { gt: version } } });
}

/** The file of the photo that a version shows last. */
export async function lastPhotoOf(tx: Tx, proposalId: number, version: number): Promise<string | undefined> {
  const last = await tx.proposalPhoto.findFirst({
    where: { proposalId, version },
    orderBy: { position: "desc" },
    select: { fileId: true },
  });
  return last?.fileId;
}

/** The other version shows the same files. */
export async function copyPhotos(
  tx: Tx,
  { proposalId, from, to, uuid }: { proposalId: number; from: number; to: number; uuid: () => string },
): Promise<void> {
  const photos = await tx.proposalPhoto.findMany({ where: { proposalId, version: from } });
  await tx.proposalPhoto.createMany({
    data: photos.map((photo) => ({ ...photo, id: uuid(), version: to })),
  });
}

/** From now on, or no longer, anybody may see the photos of a version. */
export async function setPhotosPublic(
  tx: Tx,
  { proposalId, version, isPublic }: { proposalId: number; version: number; isPublic: boolean },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "File" f SET public = ${isPublic}::boolean FROM "ProposalPhoto" p
    WHERE p."fileId" = f.id AND p."proposalId" = ${proposalId}::int AND p.version = ${version}::int`;
}
