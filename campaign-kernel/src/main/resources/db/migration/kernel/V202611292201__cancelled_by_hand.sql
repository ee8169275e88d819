-- A mailing that goes on mails those anew whose mail was called back, not those whose mail staff took out: of earlier ones the trail alone says it.
-- DISTINCT, since Derby looks through the trail for each mail without it.
UPDATE kernel_mail SET failure = 'BY_HAND' WHERE state = 'CANCELLED'
  AND public_id IN (SELECT DISTINCT a.subject_id FROM kernel_audit a WHERE a.action = 'mail.cancelled' AND a.subject_type = 'mail');
