-- Which words somebody read who signed: the revision of the version, and the language in which it was shown.
-- The language in which he is written to may change afterwards; this one does not.
ALTER TABLE petition_signature ADD COLUMN text_revision INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE petition_signature ADD COLUMN text_language VARCHAR(35);
UPDATE petition_signature SET text_language = language;
