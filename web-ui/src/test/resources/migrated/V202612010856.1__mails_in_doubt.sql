-- Mails that may have arrived: one that waits since a node died, one that was refused after it had no answer, one without an answer three times, and one that was called back. One that is known to have arrived, and one that was refused alone.
INSERT INTO kernel_mail (id, public_id, cause, language, state, attempts, unanswered, created_at, due_at, failure)
  VALUES (441, 'row441', 'news', 'en', 'WAITING', 0, 0, '2026-11-30 10:00:00', '2026-11-30 10:00:00', 'INTERRUPTED');
INSERT INTO kernel_mail (id, public_id, cause, language, state, attempts, unanswered, created_at, due_at, failure)
  VALUES (442, 'row442', 'news', 'en', 'FAILED', 16, 1, '2026-11-30 10:00:00', '2026-11-30 10:00:00', 'DEFERRED 4.2.0');
INSERT INTO kernel_mail (id, public_id, cause, language, state, attempts, unanswered, created_at, due_at, failure)
  VALUES (443, 'row443', 'news', 'en', 'FAILED', 3, 2, '2026-11-30 10:00:00', '2026-11-30 10:00:00', 'UNANSWERED');
INSERT INTO kernel_mail (id, public_id, cause, language, state, attempts, unanswered, created_at, due_at, failure)
  VALUES (444, 'row444', 'news', 'en', 'CANCELLED', 1, 1, '2026-11-30 10:00:00', '2026-11-30 10:00:00', NULL);
INSERT INTO kernel_mail (id, public_id, cause, language, state, attempts, unanswered, created_at, due_at, failure)
  VALUES (445, 'row445', 'news', 'en', 'SENT', 2, 1, '2026-11-30 10:00:00', '2026-11-30 10:00:00', NULL);
INSERT INTO kernel_mail (id, public_id, cause, language, state, attempts, unanswered, created_at, due_at, failure)
  VALUES (446, 'row446', 'news', 'en', 'WAITING', 1, 0, '2026-11-30 10:00:00', '2026-11-30 10:00:00', 'DEFERRED 4.2.0');
