-- AlterTable
ALTER TABLE "Delivery" DROP CONSTRAINT "Delivery_pkey",
ADD COLUMN     "announcementId" UUID,
ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "conversationId" UUID,
ADD COLUMN     "counted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "id" BIGSERIAL NOT NULL,
ADD COLUMN     "lane" TEXT,
ADD COLUMN     "leasedUntil" TIMESTAMPTZ,
ADD COLUMN     "notBefore" TIMESTAMPTZ,
ADD COLUMN     "sentAt" TIMESTAMPTZ,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'sent',
ADD COLUMN     "subject" TEXT,
ADD COLUMN     "why" TEXT,
ADD CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id");

-- AlterTable
ALTER TABLE "Participant" ADD COLUMN     "noticesOn" TEXT,
ADD COLUMN     "weekly" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Phase" ADD COLUMN     "endVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "movedWhy" JSONB,
ADD COLUMN     "startVersion" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "StatusUpdate" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "expectedAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "createdBy" UUID,

    CONSTRAINT "StatusUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ NOT NULL,
    "usefulUntil" TIMESTAMPTZ NOT NULL,
    "cursor" UUID,
    "startedAt" TIMESTAMPTZ,
    "finishedAt" TIMESTAMPTZ,
    "texts" JSONB NOT NULL DEFAULT '{}',
    "segment" JSONB NOT NULL DEFAULT '{}',
    "createdBy" UUID,
    "testedAt" TIMESTAMPTZ,
    "approvedBy" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lane" (
    "name" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "nextAt" TIMESTAMPTZ NOT NULL,
    "pausedUntil" TIMESTAMPTZ,
    "pauses" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Lane_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "StatusUpdate_projectId_idx" ON "StatusUpdate"("projectId");

-- CreateIndex
CREATE INDEX "Announcement_state_dueAt_idx" ON "Announcement"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Announcement_processId_kind_subject_version_key" ON "Announcement"("processId", "kind", "subject", "version");

-- CreateIndex
CREATE INDEX "Lane_platform_idx" ON "Lane"("platform");

-- CreateIndex
CREATE INDEX "Delivery_announcementId_state_lane_notBefore_id_idx" ON "Delivery"("announcementId", "state", "lane", "notBefore", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_participantId_occasion_key" ON "Delivery"("participantId", "occasion");

-- AddForeignKey
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was told before has its occasion's new name, and was sent.
UPDATE "Delivery" SET "sentAt" = "at",
  occasion = regexp_replace(occasion, '^phase-([a-z]+)-([0-9a-f-]{36})$', 'opens-\1-1-\2');
