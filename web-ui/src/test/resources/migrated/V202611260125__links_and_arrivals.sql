-- Links and their mails: of one both mails, of one only what is sent and empty, of one none; and who came by a personal link
INSERT INTO kernel_mail (id, public_id, cause, language, secret, state, attempts, created_at, due_at, about)
  VALUES (401, 'row401', 'confirm', 'en', NULL, 'SENT', 1, '2026-11-01 10:00:00', '2026-11-01 10:00:00', 'link1');
INSERT INTO kernel_mail (id, public_id, cause, language, secret, state, attempts, created_at, due_at, about)
  VALUES (402, 'row402', 'confirm', 'en', 'sealed', 'SENT', 1, '2026-11-01 10:00:00', '2026-11-01 10:00:00', 'link1');
INSERT INTO kernel_mail (id, public_id, cause, language, secret, state, attempts, created_at, due_at, about)
  VALUES (403, 'row403', 'confirm', 'en', NULL, 'SENT', 1, '2026-11-01 10:00:00', '2026-11-01 10:00:00', 'link2');
INSERT INTO kernel_mail (id, public_id, cause, language, secret, state, attempts, created_at, due_at, about)
  VALUES (404, 'row404', 'confirm', 'en', 'sealed', 'SENT', 1, '2026-11-01 10:00:00', '2026-11-01 10:00:00', NULL);
INSERT INTO petition_token (token_hash, signature_id, created_at, expires_at)
  VALUES ('link1', 101, '2026-11-01 10:00:00', '2026-12-01 10:00:00');
INSERT INTO petition_token (token_hash, signature_id, created_at, expires_at)
  VALUES ('link2', 102, '2026-11-01 10:00:00', '2026-12-01 10:00:00');
INSERT INTO petition_token (token_hash, signature_id, created_at, expires_at)
  VALUES ('link3', 108, '2026-11-01 10:00:00', '2026-12-01 10:00:00');
INSERT INTO petition_personal_link (code, petition_id, signature_id, brought)
  VALUES ('code', 41, 105, 4);
INSERT INTO petition_arrival (signature_id, code)
  VALUES (101, 'code');
INSERT INTO petition_arrival (signature_id, code)
  VALUES (106, 'code');
INSERT INTO petition_arrival (signature_id, code)
  VALUES (111, 'code');
INSERT INTO petition_arrival (signature_id, code)
  VALUES (112, 'code');
