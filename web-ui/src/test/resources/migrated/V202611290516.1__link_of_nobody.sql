-- Of one that is nobody's any more.
INSERT INTO petition_token (token_hash, signature_id, created_at, expires_at)
  VALUES ('link4', 112, '2026-11-01 10:14:07.318426', '2026-11-15 10:14:07.318426');
