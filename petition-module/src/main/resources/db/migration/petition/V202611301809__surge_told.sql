-- With how many in an hour those were told last who moderate, and when, where they were told anew since it was raised.
ALTER TABLE petition_surge ADD COLUMN told BIGINT;
ALTER TABLE petition_surge ADD COLUMN told_at TIMESTAMP;
