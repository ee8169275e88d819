-- By whose personal link somebody came whom a moderator took out is kept no longer.
DELETE FROM petition_arrival WHERE signature_id IN (SELECT id FROM petition_signature WHERE state = 'INVALIDATED');
