-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "areaKey" TEXT,
ADD COLUMN     "cancelledAt" TIMESTAMPTZ,
ADD COLUMN     "capacity" INTEGER,
ADD COLUMN     "childcare" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "minutes" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "place" JSONB,
ADD COLUMN     "publishedAt" TIMESTAMPTZ,
ADD COLUMN     "stepFree" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "why" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "inChargeId" UUID;

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "meetingId" UUID;

-- AlterTable
ALTER TABLE "StatusUpdate" ADD COLUMN     "change" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "corrects" INTEGER,
ADD COLUMN     "photos" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "reason" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "WorksPhoto" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "participantId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "createdAt" TIMESTAMPTZ NOT NULL,
    "decidedAt" TIMESTAMPTZ,
    "decidedBy" UUID,

    CONSTRAINT "WorksPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingSignUp" (
    "id" SERIAL NOT NULL,
    "meetingId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "seat" TEXT NOT NULL,
    "remind" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "MeetingSignUp_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WorksPhoto_projectId_state_idx" ON "WorksPhoto"("projectId", "state");

-- CreateIndex
CREATE INDEX "WorksPhoto_participantId_idx" ON "WorksPhoto"("participantId");

-- CreateIndex
CREATE INDEX "MeetingSignUp_participantId_idx" ON "MeetingSignUp"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingSignUp_meetingId_participantId_key" ON "MeetingSignUp"("meetingId", "participantId");

-- CreateIndex
CREATE INDEX "Proposal_meetingId_idx" ON "Proposal"("meetingId");

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_inChargeId_fkey" FOREIGN KEY ("inChargeId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorksPhoto" ADD CONSTRAINT "WorksPhoto_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorksPhoto" ADD CONSTRAINT "WorksPhoto_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingSignUp" ADD CONSTRAINT "MeetingSignUp_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingSignUp" ADD CONSTRAINT "MeetingSignUp_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
