-- An address is looked up by its fingerprint, whatever else the planner knows of the table.
DROP INDEX petition_signature_once;
CREATE UNIQUE INDEX petition_signature_once ON petition_signature (address_hmac, petition_id, version_no);
-- What a run has taken out is found among what is invalidated.
DROP INDEX petition_signature_by_run;
-- It goes through them by number now; one that is under way begins anew.
UPDATE petition_invalidation SET position_id = 0 WHERE state = 'REVERTING';
-- A link knows its mail, so that mails need not be found by their link.
ALTER TABLE petition_token ADD COLUMN mail_id BIGINT;
UPDATE petition_token SET mail_id = (SELECT MAX(m.id) FROM kernel_mail m WHERE m.about = petition_token.token_hash)
WHERE EXISTS (SELECT 1 FROM kernel_mail w WHERE w.about = petition_token.token_hash AND w.secret IS NOT NULL);
