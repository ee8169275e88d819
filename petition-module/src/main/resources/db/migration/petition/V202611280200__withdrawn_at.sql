-- When its owner took a signature back, also while it waits for his word after somebody signed anew with his address:
-- where that word does not come, it is taken back again, and not deleted as one that nobody ever confirmed.
ALTER TABLE petition_signature ADD COLUMN withdrawn_at TIMESTAMP;
UPDATE petition_signature SET withdrawn_at = changed_at WHERE state = 'WITHDRAWN';
