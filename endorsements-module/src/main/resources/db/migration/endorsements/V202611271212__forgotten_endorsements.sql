-- Whoever is forgotten has no name; what came of the endorsement stays.
ALTER TABLE endorsements_endorser ADD COLUMN forgotten_at TIMESTAMP;
ALTER TABLE endorsements_endorser ALTER COLUMN name DROP NOT NULL;
ALTER TABLE endorsements_endorsement ADD COLUMN forgotten_at TIMESTAMP;
ALTER TABLE endorsements_endorsement ALTER COLUMN display_name DROP NOT NULL;
