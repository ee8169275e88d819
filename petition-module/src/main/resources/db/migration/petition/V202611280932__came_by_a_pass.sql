-- Whether somebody signed through an event pass: staff expect so many of him, so the alarm about his country does not count him as new.
ALTER TABLE petition_signature ADD COLUMN by_pass BOOLEAN DEFAULT FALSE NOT NULL;
