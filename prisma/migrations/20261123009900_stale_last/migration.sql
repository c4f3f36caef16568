-- Newest first means by the moment that counts: an entry nobody has confirmed stands behind all others. The indexes that
-- give this order go by that moment too.

DROP INDEX spaces_listed_idx;
CREATE INDEX spaces_listed_idx ON spaces (ranked_at DESC, id DESC)
  INCLUDE (country, place_id, actor_id, usable_m2, condition, rent_mode, currency, rent_per_m2, step_free, min_months,
    max_months, available_from, electricity_kw, owner_type, legal_route, readiness, public_lat, public_lon,
    permitted_use_ids) WHERE state = 'listed';

DROP INDEX spaces_listed_country_idx;
CREATE INDEX spaces_listed_country_idx ON spaces (country, ranked_at DESC, id DESC) WHERE state = 'listed';

DROP INDEX spaces_listed_readiness_idx;
CREATE INDEX spaces_listed_readiness_idx ON spaces (readiness, ranked_at DESC, id DESC) WHERE state = 'listed';

-- Entries that were on the list before the moment was kept.
UPDATE spaces SET ranked_at = listed_at WHERE state = 'listed' AND ranked_at IS NULL;

ALTER TABLE spaces ADD CONSTRAINT spaces_listed_ranked CHECK (state <> 'listed' OR ranked_at IS NOT NULL);
