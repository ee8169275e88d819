-- Anybody may ask of a hash whether it is that of a text in some pack: else all packs are read for it.
CREATE INDEX petition_snapshot_by_text ON petition_snapshot (text_hash);
