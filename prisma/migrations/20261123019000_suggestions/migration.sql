-- CreateEnum
CREATE TYPE "suggestion_kind" AS ENUM ('partner', 'space', 'project', 'need');

-- CreateEnum
CREATE TYPE "dismissal_reason" AS ENUM ('not_relevant', 'too_far', 'wrong_kind', 'know_them', 'not_now', 'other');

-- CreateEnum
CREATE TYPE "suggestion_outcome" AS ENUM ('opened', 'dismissed', 'introduced', 'accepted', 'declined', 'started');

-- CreateTable
CREATE TABLE "suggestion_dismissals" (
    "actor_id" UUID NOT NULL,
    "kind" "suggestion_kind" NOT NULL,
    "target_id" UUID NOT NULL,
    "reason" "dismissal_reason",
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suggestion_dismissals_pkey" PRIMARY KEY ("actor_id","kind","target_id")
);

-- CreateTable
CREATE TABLE "suggestion_turns" (
    "actor_id" UUID NOT NULL,
    "kind" "suggestion_kind" NOT NULL,
    "target_id" UUID NOT NULL,
    "outcome" "suggestion_outcome" NOT NULL,
    "other_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suggestion_turns_pkey" PRIMARY KEY ("actor_id","kind","target_id","outcome")
);

-- CreateTable
CREATE TABLE "profiling_opt_outs" (
    "person_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "profiling_opt_outs_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "suggestion_opt_outs" (
    "actor_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suggestion_opt_outs_pkey" PRIMARY KEY ("actor_id")
);

-- CreateTable
CREATE TABLE "suggestions_told" (
    "actor_id" UUID NOT NULL,
    "kind" "suggestion_kind" NOT NULL,
    "target_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suggestions_told_pkey" PRIMARY KEY ("actor_id","kind","target_id")
);

-- CreateTable
CREATE TABLE "proposed_introductions" (
    "conversation_id" UUID NOT NULL,
    "adviser_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposed_introductions_pkey" PRIMARY KEY ("conversation_id")
);

-- CreateIndex
CREATE INDEX "suggestion_dismissals_actor_id_created_at_target_id_idx" ON "suggestion_dismissals"("actor_id", "created_at", "target_id");

-- CreateIndex
CREATE INDEX "suggestion_dismissals_person_id_idx" ON "suggestion_dismissals"("person_id");

-- CreateIndex
CREATE INDEX "suggestion_turns_actor_id_other_id_idx" ON "suggestion_turns"("actor_id", "other_id");

-- CreateIndex
CREATE INDEX "suggestion_turns_other_id_idx" ON "suggestion_turns"("other_id");

-- CreateIndex
CREATE INDEX "suggestion_turns_at_idx" ON "suggestion_turns"("at");

-- CreateIndex
CREATE INDEX "suggestions_told_at_idx" ON "suggestions_told"("at");

-- CreateIndex
CREATE INDEX "proposed_introductions_adviser_id_idx" ON "proposed_introductions"("adviser_id");

-- CreateIndex
CREATE INDEX "proposed_introductions_first_id_idx" ON "proposed_introductions"("first_id");

-- CreateIndex
CREATE INDEX "proposed_introductions_second_id_idx" ON "proposed_introductions"("second_id");

-- AddForeignKey
ALTER TABLE "suggestion_dismissals" ADD CONSTRAINT "suggestion_dismissals_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_dismissals" ADD CONSTRAINT "suggestion_dismissals_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_turns" ADD CONSTRAINT "suggestion_turns_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_turns" ADD CONSTRAINT "suggestion_turns_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profiling_opt_outs" ADD CONSTRAINT "profiling_opt_outs_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_opt_outs" ADD CONSTRAINT "suggestion_opt_outs_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions_told" ADD CONSTRAINT "suggestions_told_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposed_introductions" ADD CONSTRAINT "proposed_introductions_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposed_introductions" ADD CONSTRAINT "proposed_introductions_adviser_id_fkey" FOREIGN KEY ("adviser_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposed_introductions" ADD CONSTRAINT "proposed_introductions_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposed_introductions" ADD CONSTRAINT "proposed_introductions_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Nobody is suggested to itself, and an opening leads to somebody else.
ALTER TABLE suggestion_dismissals ADD CONSTRAINT suggestion_dismissals_others CHECK (target_id <> actor_id);
ALTER TABLE suggestion_turns ADD CONSTRAINT suggestion_turns_others
  CHECK (target_id <> actor_id AND (other_id IS NULL OR other_id <> actor_id));
ALTER TABLE proposed_introductions ADD CONSTRAINT proposed_introductions_three
  CHECK (first_id <> second_id AND adviser_id NOT IN (first_id, second_id) AND jsonb_typeof(reasons) = 'array');
