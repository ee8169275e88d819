-- So that a pack can tell what was corrected since its moment. Lines of before have none: their day counts.
ALTER TABLE petition_correction ADD COLUMN changed_at TIMESTAMP;
