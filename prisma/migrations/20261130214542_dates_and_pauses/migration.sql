-- AlterTable
ALTER TABLE "ParticipatoryProcess" ADD COLUMN     "pausedWhy" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "votePausedUntil" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "RuleChange" ADD COLUMN     "about" TEXT NOT NULL DEFAULT 'rules',
ADD COLUMN     "wanted" JSONB,
ALTER COLUMN "source" DROP NOT NULL;
