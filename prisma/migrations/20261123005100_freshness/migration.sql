-- AlterTable
ALTER TABLE "space_revisions" ALTER COLUMN "person_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "spaces" ADD COLUMN     "confirmation_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "confirmation_reminded_at" TIMESTAMPTZ(3),
ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "lapsed_at" TIMESTAMPTZ(3),
ADD COLUMN     "ranked_at" TIMESTAMPTZ(3),
ADD COLUMN     "stale_since" TIMESTAMPTZ(3);

-- By hand -------------------------------------------------------------------------------------------------------

-- Listing says that the space is free today; leaving the list ends all waiting for an answer.
CREATE FUNCTION kvart_keep_freshness() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'listed' THEN
    NEW.confirmation_asked_at := NULL;
    NEW.confirmation_reminded_at := NULL;
    NEW.stale_since := NULL;
    NEW.ranked_at := NULL;
    IF NEW.state <> 'withdrawn' THEN NEW.lapsed_at := NULL; END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.confirmed_at := coalesce(NEW.confirmed_at, NEW.listed_at);
  ELSIF OLD.state <> 'listed' THEN
    NEW.confirmed_at := NEW.listed_at;
  END IF;
  NEW.lapsed_at := NULL;
  NEW.ranked_at := CASE WHEN NEW.stale_since IS NULL THEN NEW.listed_at ELSE NEW.listed_at - interval '100 years' END;
  RETURN NEW;
END $$;

CREATE TRIGGER keep_freshness
  BEFORE INSERT OR UPDATE OF state, listed_at, confirmed_at, confirmation_asked_at, confirmation_reminded_at,
    stale_since, ranked_at, lapsed_at
  ON spaces FOR EACH ROW EXECUTE FUNCTION kvart_keep_freshness();

UPDATE spaces SET confirmed_at = greatest(listed_at, now() - interval '30 days') WHERE state = 'listed';

ALTER TABLE spaces
  ADD CONSTRAINT spaces_listed_confirmed CHECK (state <> 'listed' OR confirmed_at IS NOT NULL),
  ADD CONSTRAINT spaces_asked_in_order CHECK (
    (confirmation_reminded_at IS NULL OR confirmation_asked_at IS NOT NULL)
    AND (stale_since IS NULL OR confirmation_reminded_at IS NOT NULL));

-- What the daily task looks for.
CREATE INDEX spaces_to_ask_idx ON spaces (confirmed_at) WHERE state = 'listed' AND confirmation_asked_at IS NULL;
CREATE INDEX spaces_to_remind_idx ON spaces (confirmation_asked_at)
  WHERE state = 'listed' AND confirmation_asked_at IS NOT NULL AND confirmation_reminded_at IS NULL;
CREATE INDEX spaces_to_mark_stale_idx ON spaces (confirmation_reminded_at)
  WHERE state = 'listed' AND confirmation_reminded_at IS NOT NULL AND stale_since IS NULL;
CREATE INDEX spaces_to_lapse_idx ON spaces (stale_since) WHERE state = 'listed' AND stale_since IS NOT NULL;
CREATE INDEX spaces_lapsed_idx ON spaces (actor_id, lapsed_at) WHERE lapsed_at IS NOT NULL;
