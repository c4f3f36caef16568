-- An actor waits to be verified from when somebody acts for it, not from when a register entered it: whoever takes over
-- an old entry does not come to the desk as overdue. A case that is open keeps its date.
CREATE OR REPLACE FUNCTION kvart_case_of_actor(a actors) RETURNS void LANGUAGE sql AS $$
  SELECT kvart_keep_case('verification', a.id, NOT a.is_unclaimed AND a.archived_at IS NULL AND a.verified_at IS NULL,
    a.name, a.place_id, a.country, now())
$$;
