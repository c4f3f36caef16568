-- CreateEnum
CREATE TYPE "introduction_outcome" AS ENUM ('cooperation', 'ongoing', 'nothing');

-- AlterTable
ALTER TABLE "proposed_introductions" ADD COLUMN     "outcome" "introduction_outcome",
ADD COLUMN     "outcome_at" TIMESTAMPTZ(3),
ADD COLUMN     "outcome_by_id" UUID,
ADD COLUMN     "outcome_for_id" UUID,
ADD COLUMN     "reminders" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- DropIndex
DROP INDEX "proposed_introductions_adviser_id_idx";

-- CreateIndex
CREATE INDEX "proposed_introductions_adviser_id_created_at_conversation_i_idx" ON "proposed_introductions"("adviser_id", "created_at", "conversation_id");

-- CreateIndex
CREATE INDEX "proposed_introductions_reminders_created_at_idx" ON "proposed_introductions"("reminders", "created_at");

-- CreateIndex
CREATE INDEX "proposed_introductions_outcome_for_id_idx" ON "proposed_introductions"("outcome_for_id");

-- CreateIndex
CREATE INDEX "proposed_introductions_outcome_by_id_idx" ON "proposed_introductions"("outcome_by_id");

-- AddForeignKey
ALTER TABLE "proposed_introductions" ADD CONSTRAINT "proposed_introductions_outcome_for_id_fkey" FOREIGN KEY ("outcome_for_id") REFERENCES "actors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposed_introductions" ADD CONSTRAINT "proposed_introductions_outcome_by_id_fkey" FOREIGN KEY ("outcome_by_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE proposed_introductions ADD CONSTRAINT proposed_introductions_version_counts CHECK (version >= 1),
  ADD CONSTRAINT proposed_introductions_reminders_known CHECK (reminders BETWEEN 0 AND 3),
  ADD CONSTRAINT proposed_introductions_outcome_dated CHECK ((outcome IS NULL) = (outcome_at IS NULL));
