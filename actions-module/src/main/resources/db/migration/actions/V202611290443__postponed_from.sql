-- The time that was announced before, so that a new one is not told as not known yet. Of what is postponed already nobody knows it.
ALTER TABLE actions_action ADD COLUMN postponed_from TIMESTAMP;
