-- How often whoever has not confirmed was asked once more.
ALTER TABLE petition_signature ADD COLUMN reminders SMALLINT DEFAULT 0 NOT NULL;
