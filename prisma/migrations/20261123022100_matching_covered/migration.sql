-- What an actor has done is read for a thousand candidates at a time: with the weight in the index, none of its rows
-- has to be looked up.

-- CreateIndex
CREATE INDEX "match_fields_actor_idx" ON "match_fields"("actor_id", "concept_id", "weight");

-- CreateIndex
CREATE INDEX "match_reach_actor_idx" ON "match_reach"("actor_id", "place_id", "weight");
