-- Anybody may ask of a hash whether it is that of a text that was published, or of a pack's signature: else all
-- rows are read for it. A pack of before has none of its signature; those few are looked through.
DROP INDEX petition_snapshot_by_text;
CREATE INDEX petition_text_by_hash ON petition_text (text_hash);
ALTER TABLE petition_snapshot ADD COLUMN signature_hash VARCHAR(64);
CREATE INDEX petition_snapshot_by_sig ON petition_snapshot (signature_hash);
