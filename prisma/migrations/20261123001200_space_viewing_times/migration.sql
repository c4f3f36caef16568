-- When the space can be looked at, in the owner's words.

ALTER TABLE spaces ADD COLUMN viewing_times text,
  ADD CONSTRAINT spaces_viewing_times_bounded CHECK (char_length(viewing_times) <= 2000);
