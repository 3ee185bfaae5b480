-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "names" JSONB NOT NULL DEFAULT '{}';

-- What workshops were called so far is their name in the first language of their process.
UPDATE "Meeting" m SET names = jsonb_build_object(p.languages[1], m.name)
FROM "ParticipatoryProcess" p WHERE p.id = m."processId" AND m."publishedAt" IS NOT NULL;
