-- What a pack says beside its figures, in short: by it is told later what of it was corrected. No names, no words.
CREATE TABLE petition_snapshot_statement (
  snapshot_id BIGINT NOT NULL REFERENCES petition_snapshot (id),
  subject VARCHAR(40) NOT NULL,
  item_id VARCHAR(22) NOT NULL,
  facts VARCHAR(400) NOT NULL,
  PRIMARY KEY (snapshot_id, subject, item_id)
);

-- Whether that was kept: of older packs it is not known what of it was corrected.
ALTER TABLE petition_snapshot ADD COLUMN states BOOLEAN DEFAULT FALSE NOT NULL;
