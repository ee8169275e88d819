-- Whether a pause took from the last day since it began, wherever the start was moved to in it. What waits now goes by the start
-- as it stands: what it was before nobody knows.
ALTER TABLE petition_petition ADD COLUMN pause_counts BOOLEAN DEFAULT FALSE NOT NULL;
