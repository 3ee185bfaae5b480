-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "present" BOOLEAN NOT NULL DEFAULT false;

-- Groups known until now are taken for places the service is in: one that it left says so when it is next written to.
UPDATE "Conversation" SET present = true WHERE kind = 'group';
