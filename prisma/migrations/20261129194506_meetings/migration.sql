-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "createdBy" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Meeting_processId_idx" ON "Meeting"("processId");

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;
