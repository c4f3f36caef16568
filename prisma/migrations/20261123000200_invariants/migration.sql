-- What must hold even if the code is wrong. Written by hand: Prisma knows neither partial indexes nor checks.

-- At most one that runs -----------------------------------------------------------------------------------------

CREATE UNIQUE INDEX memberships_running_key ON memberships (person_id, actor_id) WHERE ended_at IS NULL;

-- An invitation that ran out still counts as open (an index cannot look at the clock): a new one revokes it first.
CREATE UNIQUE INDEX invitations_open_key ON invitations (actor_id, email)
  WHERE accepted_at IS NULL AND revoked_at IS NULL;

CREATE UNIQUE INDEX interests_open_key ON interests (space_id, actor_id)
  WHERE state IN ('sent', 'shortlisted', 'in_talks');

-- Texts by language: an object whose values are all texts, and not endless --------------------------------------

CREATE FUNCTION kvart_is_localized(value jsonb, max_bytes int) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN jsonb_typeof(value) = 'object'
  AND NOT jsonb_path_exists(value, 'strict $.* ? (@.type() != "string")')
  AND octet_length(value::text) <= max_bytes;

-- Persons -------------------------------------------------------------------------------------------------------

ALTER TABLE persons
  ADD CONSTRAINT persons_email_form CHECK (email = lower(email) AND email LIKE '_%@_%' AND char_length(email) <= 254),
  ADD CONSTRAINT persons_texts_bounded CHECK (char_length(name) BETWEEN 1 AND 200
    AND char_length(locale) BETWEEN 2 AND 20 AND char_length(time_zone) BETWEEN 1 AND 64);

ALTER TABLE sessions ADD CONSTRAINT sessions_texts_bounded
  CHECK (char_length(device) <= 200 AND octet_length(token_hash) = 32);

ALTER TABLE mail_tokens ADD CONSTRAINT mail_tokens_texts_bounded
  CHECK (char_length(email) <= 254 AND octet_length(token_hash) = 32);

-- Actors --------------------------------------------------------------------------------------------------------

ALTER TABLE actors
  ADD CONSTRAINT actors_version_counts CHECK (version >= 1),
  ADD CONSTRAINT actors_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 120),
  ADD CONSTRAINT actors_on_earth CHECK (lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180),
  ADD CONSTRAINT actors_point_whole CHECK ((lat IS NULL) = (lon IS NULL)),
  ADD CONSTRAINT actors_about_localized CHECK (kvart_is_localized(about, 500000)),
  ADD CONSTRAINT actors_verification_whole CHECK ((verified_at IS NULL) = (verified_until IS NULL)),
  ADD CONSTRAINT actors_website_form CHECK (website ~ '^https?://' AND char_length(website) <= 2000),
  ADD CONSTRAINT actors_texts_bounded CHECK (char_length(name) BETWEEN 1 AND 200
    AND char_length(original_locale) BETWEEN 2 AND 20 AND cardinality(languages) <= 50
    AND char_length(coalesce(email, '')) <= 254 AND char_length(coalesce(phone, '')) <= 50
    AND char_length(coalesce(address, '')) <= 500 AND char_length(coalesce(verification_note, '')) <= 5000);

ALTER TABLE actor_concepts ADD CONSTRAINT actor_concepts_note_bounded
  CHECK (char_length(coalesce(note, '')) <= 2000 AND position >= 0);

ALTER TABLE invitations ADD CONSTRAINT invitations_email_form
  CHECK (email = lower(email) AND email LIKE '_%@_%' AND char_length(email) <= 254);

-- Spaces. BETWEEN also keeps NaN out, which is larger than every number ---------------------------------------------

ALTER TABLE spaces
  ADD CONSTRAINT spaces_version_counts CHECK (version >= 1),
  ADD CONSTRAINT spaces_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 120),
  ADD CONSTRAINT spaces_listed_since CHECK (state <> 'listed' OR listed_at IS NOT NULL),
  ADD CONSTRAINT spaces_on_earth CHECK (lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180),
  ADD CONSTRAINT spaces_point_whole CHECK ((lat IS NULL) = (lon IS NULL)),
  ADD CONSTRAINT spaces_texts_localized
    CHECK (kvart_is_localized(title, 20000) AND kvart_is_localized(description, 500000)),
  ADD CONSTRAINT spaces_areas_positive CHECK (usable_m2 BETWEEN 0 AND 9999999 AND shared_m2 BETWEEN 0 AND 9999999),
  ADD CONSTRAINT spaces_measures_plausible CHECK (floor BETWEEN -20 AND 200 AND rooms BETWEEN 0 AND 10000
    AND height_m BETWEEN 0 AND 999 AND shopfront_m BETWEEN 0 AND 9999 AND max_persons BETWEEN 0 AND 1000000
    AND electricity_kw BETWEEN 0 AND 999999 AND door_width_cm BETWEEN 0 AND 10000
    AND parking_spaces BETWEEN 0 AND 100000 AND energy_kwh BETWEEN 0 AND 999999),
  ADD CONSTRAINT spaces_months_ordered CHECK (min_months BETWEEN 0 AND 1200 AND max_months BETWEEN 0 AND 1200
    AND notice_months BETWEEN 0 AND 1200 AND max_months >= min_months),
  ADD CONSTRAINT spaces_money_positive CHECK (currency ~ '^[A-Z]{3}$' AND rent_per_m2 BETWEEN 0 AND 999999
    AND running_costs BETWEEN 0 AND 99999999 AND deposit BETWEEN 0 AND 99999999),
  ADD CONSTRAINT spaces_short_texts_bounded CHECK (char_length(original_locale) BETWEEN 2 AND 20
    AND char_length(coalesce(postal_code, '')) <= 20 AND char_length(coalesce(energy_class, '')) <= 20
    AND char_length(coalesce(contact_email, '')) <= 254 AND char_length(coalesce(contact_phone, '')) <= 50
    AND greatest(char_length(address), char_length(building_name), char_length(cadastral_area),
      char_length(cadastral_parcel), char_length(cadastral_part), char_length(title_deed),
      char_length(manager_name), char_length(heritage_register_no), char_length(heritage_authority),
      char_length(fire_class), char_length(contact_name)) <= 500),
  ADD CONSTRAINT spaces_long_texts_bounded CHECK (greatest(char_length(encumbrances), char_length(defects),
    char_length(works), char_length(transit), char_length(loading), char_length(opening_hours),
    char_length(noise_limits), char_length(public_opening_duty)) <= 20000);

ALTER TABLE space_photos ADD CONSTRAINT space_photos_bounded
  CHECK (char_length(alt) <= 1000 AND char_length(coalesce(licence, '')) <= 500 AND position >= 0);

ALTER TABLE space_revisions ADD CONSTRAINT space_revisions_bounded
  CHECK (version >= 1 AND char_length(action) BETWEEN 1 AND 50 AND char_length(coalesce(reason, '')) <= 20000);

ALTER TABLE files ADD CONSTRAINT files_bounded
  CHECK (bytes >= 0 AND width > 0 AND height > 0 AND char_length(mime) <= 100 AND char_length(coalesce(blur, '')) <= 20000);

-- Interests -----------------------------------------------------------------------------------------------------

ALTER TABLE interests ADD CONSTRAINT interests_bounded
  CHECK (version >= 1 AND char_length(message) BETWEEN 1 AND 20000);

ALTER TABLE interest_events
  ADD CONSTRAINT interest_events_bounded CHECK (version >= 1 AND char_length(coalesce(reason, '')) <= 20000),
  ADD CONSTRAINT interest_events_declined_with_reason
    CHECK (state <> 'declined' OR (reason IS NOT NULL AND btrim(reason) <> ''));

-- Taxonomy ------------------------------------------------------------------------------------------------------

ALTER TABLE concepts
  ADD CONSTRAINT concepts_labels_localized CHECK (kvart_is_localized(labels, 20000)),
  ADD CONSTRAINT concepts_bounded CHECK (char_length(id) BETWEEN 1 AND 120 AND jsonb_typeof(codes) = 'object'),
  ADD CONSTRAINT concepts_not_own_parent CHECK (parent_id <> id);

ALTER TABLE places
  ADD CONSTRAINT places_on_earth CHECK (lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180),
  ADD CONSTRAINT places_bounded CHECK (country ~ '^[A-Z]{2}$' AND population >= 0
    AND char_length(name) BETWEEN 1 AND 200 AND cardinality(other_names) <= 500);

ALTER TABLE audit_log ADD CONSTRAINT audit_log_bounded CHECK (char_length(action) BETWEEN 1 AND 100
  AND char_length(object_type) BETWEEN 1 AND 100 AND char_length(coalesce(reason, '')) <= 20000);

-- Append-only ---------------------------------------------------------------------------------------------------

-- What was written stays as it was. Deleting is possible only for a transaction that says what it is about (removal of
-- the demo network, erasure a person may demand): SET LOCAL kvart.erase = 'on'.
CREATE FUNCTION kvart_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' AND current_setting('kvart.erase', true) = 'on' THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD END;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION kvart_refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON space_revisions FOR EACH ROW EXECUTE FUNCTION kvart_refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON interest_events FOR EACH ROW EXECUTE FUNCTION kvart_refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION kvart_refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON space_revisions FOR EACH STATEMENT EXECUTE FUNCTION kvart_refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON interest_events FOR EACH STATEMENT EXECUTE FUNCTION kvart_refuse_change();
