-- The log of advice is kept for a time: the nightly task finds what is older by its day.
CREATE INDEX "advice_entries_held_on_idx" ON "advice_entries"("held_on");
