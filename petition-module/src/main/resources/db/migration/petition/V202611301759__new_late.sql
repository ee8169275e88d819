-- True where whoever came to count late, and was new to his country alone, is new in new_hour.
ALTER TABLE petition_signature ADD COLUMN new_late BOOLEAN;
