-- A mailing that goes on mails those anew whose mail was called back, not those whose mail staff took out: of earlier ones the trail alone says it.
-- The index is for this alone: without it Derby looks through the whole trail for each mail.
CREATE INDEX kernel_audit_of_mails ON kernel_audit (action, subject_id);
UPDATE kernel_mail SET failure = 'BY_HAND' WHERE state = 'CANCELLED'
  AND public_id IN (SELECT a.subject_id FROM kernel_audit a WHERE a.action = 'mail.cancelled');
DROP INDEX kernel_audit_of_mails;
