-- CreateEnum
CREATE TYPE "advice_kind" AS ENUM ('visit', 'call', 'mail', 'meeting');

-- CreateTable
CREATE TABLE "advice_entries" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "centre_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "kind" "advice_kind" NOT NULL,
    "held_on" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "adviser_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "advice_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "advice_entries_centre_id_held_on_id_idx" ON "advice_entries"("centre_id", "held_on", "id");

-- CreateIndex
CREATE INDEX "advice_entries_actor_id_centre_id_held_on_idx" ON "advice_entries"("actor_id", "centre_id", "held_on");

-- CreateIndex
CREATE INDEX "advice_entries_adviser_id_idx" ON "advice_entries"("adviser_id");

-- AddForeignKey
ALTER TABLE "advice_entries" ADD CONSTRAINT "advice_entries_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice_entries" ADD CONSTRAINT "advice_entries_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice_entries" ADD CONSTRAINT "advice_entries_adviser_id_fkey" FOREIGN KEY ("adviser_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE advice_entries ADD CONSTRAINT advice_entries_version_counts CHECK (version >= 1),
  ADD CONSTRAINT advice_entries_minutes_plausible CHECK (minutes BETWEEN 1 AND 1440);
