-- Since when a signature counts or is held without a break: no invalidation takes out what it was not proposed for.
-- Of those that are there, none: the moments of signing and confirming tell as much as is known.
ALTER TABLE petition_signature ADD COLUMN standing_since TIMESTAMP;
