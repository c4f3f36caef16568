-- People whose notices mostly lead to nothing: warned, and after that not heard for some time. And what the transparency
-- report counts along.

-- CreateEnum
CREATE TYPE "notifier_step" AS ENUM ('warn', 'limit');

-- CreateTable
CREATE TABLE "notifier_steps" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "step" "notifier_step" NOT NULL,
    "until" DATE,
    "reason" TEXT NOT NULL,
    "country" CHAR(2),
    "place_id" TEXT,
    "nuts" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_for_id" UUID,

    CONSTRAINT "notifier_steps_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notifier_steps_person_id_decided_at_idx" ON "notifier_steps"("person_id", "decided_at");

-- CreateIndex
CREATE INDEX "notifier_steps_decided_at_idx" ON "notifier_steps"("decided_at");

-- CreateIndex
CREATE INDEX "notices_created_at_idx" ON "notices"("created_at");

-- CreateIndex
CREATE INDEX "decisions_decided_at_idx" ON "decisions"("decided_at");

-- CreateIndex
CREATE INDEX "appeals_created_at_idx" ON "appeals"("created_at");

-- CreateIndex
CREATE INDEX "appeals_answered_at_idx" ON "appeals"("answered_at");

-- AddForeignKey
ALTER TABLE "notifier_steps" ADD CONSTRAINT "notifier_steps_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE notifier_steps
  ADD CONSTRAINT notifier_steps_bounded CHECK (char_length(reason) BETWEEN 1 AND 5000),
  -- Whoever is only warned is heard; whoever is not heard knows until when.
  ADD CONSTRAINT notifier_steps_end CHECK ((step = 'limit') = (until IS NOT NULL)),
  ADD CONSTRAINT notifier_steps_of_others CHECK (decided_by_id <> person_id);
