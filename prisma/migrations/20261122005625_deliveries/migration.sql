-- CreateTable
CREATE TABLE "Delivery" (
    "participantId" UUID NOT NULL,
    "occasion" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("participantId","occasion")
);

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
