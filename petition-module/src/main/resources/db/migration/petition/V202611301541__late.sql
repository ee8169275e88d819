-- True where only the figure of the whole petition changes: who was held, and is let go, had come before.
ALTER TABLE petition_comeback ADD COLUMN late_only BOOLEAN;
