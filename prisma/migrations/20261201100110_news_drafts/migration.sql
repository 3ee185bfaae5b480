-- CreateTable
CREATE TABLE "NewsDraft" (
    "participantId" UUID NOT NULL,
    "projectId" INTEGER NOT NULL,
    "written" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "NewsDraft_pkey" PRIMARY KEY ("participantId","projectId")
);

-- CreateIndex
CREATE INDEX "NewsDraft_projectId_idx" ON "NewsDraft"("projectId");

-- AddForeignKey
ALTER TABLE "NewsDraft" ADD CONSTRAINT "NewsDraft_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsDraft" ADD CONSTRAINT "NewsDraft_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
