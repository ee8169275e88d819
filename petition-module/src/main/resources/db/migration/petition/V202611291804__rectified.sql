-- What staff put right of a signature's words at its owner's wish, and why; never what stood there.
ALTER TABLE petition_signature ADD COLUMN rectified_fields VARCHAR(80);
ALTER TABLE petition_signature ADD COLUMN rectified_reason VARCHAR(12);
ALTER TABLE petition_signature ADD COLUMN rectified_at TIMESTAMP;
