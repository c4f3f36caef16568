-- By hand: what the numbers of a centre are counted from, by the time of each.
CREATE INDEX desk_cases_closed_idx ON desk_cases (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX space_revisions_given_idx ON space_revisions (at) WHERE action = 'withdrawn' AND reason = 'let';
CREATE INDEX interest_events_in_talks_idx ON interest_events (at) WHERE state = 'in_talks';
