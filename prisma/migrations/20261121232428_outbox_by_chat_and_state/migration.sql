-- DropIndex
DROP INDEX "OutboxMessage_conversationId_id_idx";

-- CreateIndex
CREATE INDEX "OutboxMessage_conversationId_state_id_idx" ON "OutboxMessage"("conversationId", "state", "id");
