-- Whoever is gone is called by a word that holds for all of them, so that every page and file has something to show.
ALTER TABLE persons DROP CONSTRAINT persons_texts_bounded;
ALTER TABLE persons ADD CONSTRAINT persons_texts_bounded CHECK (char_length(name) BETWEEN 1 AND 200
  AND char_length(locale) BETWEEN 2 AND 20 AND char_length(time_zone) BETWEEN 1 AND 64);

ALTER TABLE persons DROP CONSTRAINT persons_erased_are_empty;
ALTER TABLE persons ADD CONSTRAINT persons_erased_are_empty CHECK (erased_at IS NULL OR (email LIKE '%@erased.invalid'
  AND email_confirmed_at IS NULL AND password_hash IS NULL AND platform_role = 'member' AND suspended_at IS NOT NULL));
