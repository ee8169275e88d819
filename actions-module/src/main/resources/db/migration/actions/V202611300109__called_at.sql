-- When staff last said that people are called to it, so that an outcome of the campaign after that asks anew. Of what was approved before nobody knows it: it is asked of all.
ALTER TABLE actions_action ADD COLUMN called_at TIMESTAMP;
