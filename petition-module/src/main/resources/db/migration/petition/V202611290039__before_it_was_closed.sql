-- What a closing takes from a petition, for whoever has closed it by mistake; and when that was undone. Of those that are closed now, by
-- a person, what still stands is kept, as paused since then. Of those that closed by themselves nothing is.
ALTER TABLE petition_petition ADD COLUMN kept_starts_at TIMESTAMP;
ALTER TABLE petition_petition ADD COLUMN kept_closes_at TIMESTAMP;
ALTER TABLE petition_petition ADD COLUMN kept_paused_at TIMESTAMP;
ALTER TABLE petition_petition ADD COLUMN kept_pause_counts BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE petition_petition ADD COLUMN reopened_at TIMESTAMP;
UPDATE petition_petition SET kept_starts_at = starts_at, kept_closes_at = closes_at, kept_paused_at = modified_at
 WHERE state = 'CLOSED' AND id NOT IN (SELECT petition_id FROM petition_ending);
