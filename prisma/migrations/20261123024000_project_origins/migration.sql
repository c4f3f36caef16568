-- What a suggestion suggested is an actor; suggestions themselves have no rows that an id could name.
ALTER TABLE "projects" DROP COLUMN "from_suggestion_id",
ADD COLUMN "suggested_actor_id" UUID;

-- CreateIndex
CREATE INDEX "projects_suggested_actor_id_idx" ON "projects"("suggested_actor_id");

-- AddForeignKey
ALTER TABLE "projects" ADD CONSTRAINT "projects_suggested_actor_id_fkey" FOREIGN KEY ("suggested_actor_id") REFERENCES "actors"("id") ON DELETE SET NULL ON UPDATE CASCADE;
