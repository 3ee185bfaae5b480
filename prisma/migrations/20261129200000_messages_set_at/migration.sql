-- AlterTable
ALTER TABLE "Participant" ADD COLUMN     "messagesSetAt" TIMESTAMPTZ;

-- Whoever hears from the service, or stopped it, has said what they want.
UPDATE "Participant" SET "messagesSetAt" = CURRENT_TIMESTAMP WHERE messages <> 'none' OR "stoppedAt" IS NOT NULL;
