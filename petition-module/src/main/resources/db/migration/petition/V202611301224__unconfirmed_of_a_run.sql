-- How many of those that a rule took out nobody had confirmed, which were in no figure; none of what began before this was kept.
ALTER TABLE petition_invalidation ADD COLUMN unconfirmed BIGINT;
