-- AlterTable
ALTER TABLE "ParticipatoryProcess" ADD COLUMN     "votePausedWhy" JSONB NOT NULL DEFAULT '{}';

-- A vote that is paused now keeps the reason that was told: until now both kinds of pause wrote it to the same place.
UPDATE "ParticipatoryProcess" SET "votePausedWhy" = "pausedWhy" WHERE "votePausedUntil" IS NOT NULL;
