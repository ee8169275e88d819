-- Mails that staff took out, never tried and tried once; one that was called back, one that waits, and one that went out though the trail has it.
INSERT INTO kernel_mail (id, public_id, cause, language, state, attempts, created_at, due_at, failure)
  VALUES (411, 'row411', 'news', 'en', 'CANCELLED', 0, '2026-11-28 10:00:00', '2026-11-28 10:00:00', NULL);
INSERT INTO kernel_mail (id, public_id, cause, language, state, attempts, created_at, due_at, failure)
  VALUES (412, 'row412', 'news', 'en', 'CANCELLED', 1, '2026-11-28 10:00:00', '2026-11-28 10:00:00', 'DEFERRED 4.2.0');
INSERT INTO kernel_mail (id, public_id, cause, language, state, attempts, created_at, due_at, failure)
  VALUES (413, 'row413', 'news', 'en', 'CANCELLED', 0, '2026-11-28 10:00:00', '2026-11-28 10:00:00', NULL);
INSERT INTO kernel_mail (id, public_id, cause, language, state, attempts, created_at, due_at, failure)
  VALUES (414, 'row414', 'news', 'en', 'WAITING', 0, '2026-11-28 10:00:00', '2026-11-28 10:00:00', NULL);
INSERT INTO kernel_mail (id, public_id, cause, language, state, attempts, created_at, due_at, failure)
  VALUES (415, 'row415', 'news', 'en', 'SENT', 1, '2026-11-28 10:00:00', '2026-11-28 10:00:00', NULL);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, from_text, to_text)
  VALUES (411, '2026-11-28 11:00:00', 'anna', 'mail.cancelled', 'mail', 'row411', 'WAITING', 'CANCELLED');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, from_text, to_text)
  VALUES (412, '2026-11-28 11:00:00', 'anna', 'mail.cancelled', 'mail', 'row412', 'WAITING', 'CANCELLED');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, from_text, to_text)
  VALUES (413, '2026-11-28 11:00:00', 'anna', 'mail.retried', 'mail', 'row413', 'FAILED', 'WAITING');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, from_text, to_text)
  VALUES (415, '2026-11-28 11:00:00', 'anna', 'mail.cancelled', 'mail', 'row415', 'WAITING', 'CANCELLED');
