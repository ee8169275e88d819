-- In which hour an alarm about its country took a signature for a new one; none where it did not, or before this was kept.
ALTER TABLE petition_signature ADD COLUMN new_hour TIMESTAMP;
-- True where only what is usual changes, not the day that runs.
ALTER TABLE petition_comeback ADD COLUMN past_only BOOLEAN;
