-- Actors that were entered from a register before anybody of theirs came. They are listed, so that they can be found and
-- claimed, and nobody acts for them.

ALTER TABLE "actors" ADD COLUMN "is_unclaimed" BOOLEAN NOT NULL DEFAULT false;

-- Confirming who an actor is takes somebody who stands behind it.
ALTER TABLE actors ADD CONSTRAINT actors_unclaimed_unverified CHECK (NOT is_unclaimed OR verified_at IS NULL);

-- Nobody acts for an unclaimed actor --------------------------------------------------------------------------------

-- The share lock makes this wait for a change of is_unclaimed in another transaction, and that change wait for this:
-- whichever comes second sees what the first one did.
CREATE FUNCTION kvart_refuse_for_unclaimed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  unclaimed boolean;
BEGIN
  SELECT is_unclaimed INTO unclaimed FROM actors WHERE id = NEW.actor_id FOR SHARE;
  IF unclaimed THEN
    RAISE EXCEPTION 'nobody acts for actor %: it is unclaimed', NEW.actor_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER claimed_actors_only BEFORE INSERT OR UPDATE OF actor_id, ended_at ON memberships
  FOR EACH ROW WHEN (NEW.ended_at IS NULL) EXECUTE FUNCTION kvart_refuse_for_unclaimed();
CREATE TRIGGER claimed_actors_only BEFORE INSERT ON invitations
  FOR EACH ROW EXECUTE FUNCTION kvart_refuse_for_unclaimed();
CREATE TRIGGER claimed_actors_only BEFORE INSERT ON interests
  FOR EACH ROW EXECUTE FUNCTION kvart_refuse_for_unclaimed();
CREATE TRIGGER claimed_actors_only BEFORE INSERT OR UPDATE OF actor_id ON spaces
  FOR EACH ROW EXECUTE FUNCTION kvart_refuse_for_unclaimed();

-- The other way round: what somebody acts for cannot become unclaimed.
CREATE FUNCTION kvart_keep_claimed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM memberships WHERE actor_id = NEW.id AND ended_at IS NULL)
    OR EXISTS (SELECT FROM spaces WHERE actor_id = NEW.id) THEN
    RAISE EXCEPTION 'actor % has people or spaces: it cannot be unclaimed', NEW.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER keep_claimed BEFORE UPDATE OF is_unclaimed ON actors
  FOR EACH ROW WHEN (NEW.is_unclaimed AND NOT OLD.is_unclaimed) EXECUTE FUNCTION kvart_keep_claimed();

-- The directory's usual order: those who are here first, then the newest.
CREATE INDEX actors_standing_idx ON actors (((NOT is_unclaimed)::int) DESC, created_at DESC, id DESC) WHERE archived_at IS NULL;
