-- The rule sheet has the hash that is shown and published. This one was written and never read.
-- AlterTable
ALTER TABLE "ParticipatoryProcess" DROP COLUMN "rulesHash";
