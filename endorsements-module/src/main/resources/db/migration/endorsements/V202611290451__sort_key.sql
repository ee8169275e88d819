-- One order of names on every database: their letters without case and accents, compared by their numbers. The next start fills it in.
ALTER TABLE endorsements_endorser ADD COLUMN sort_key VARCHAR(400) ${by_codepoint} DEFAULT '' NOT NULL;
DROP INDEX endorsements_endorser_by_name;
CREATE INDEX endorsements_endorser_by_name ON endorsements_endorser (sort_key, id);
