-- Who answered while the campaign was aimed elsewhere, before that was kept; about a target that is kept; about none; and about news.
INSERT INTO petition_consent (id, signature_id, organisation, purpose, country, granted, text_shown, given_at)
  VALUES (207, 101, 'org', 'TARGET', 'SE', TRUE, 'May we?', '2026-11-01 10:00:00');
INSERT INTO petition_consent (id, signature_id, organisation, purpose, country, granted, text_shown, given_at)
  VALUES (208, 102, 'org', 'TARGET', 'GB', TRUE, 'May we?', '2026-11-01 10:00:00');
INSERT INTO petition_consent (id, signature_id, organisation, purpose, country, granted, text_shown, given_at)
  VALUES (209, 103, 'org', 'TARGET', NULL, TRUE, 'May we?', '2026-11-01 10:00:00');
INSERT INTO petition_consent (id, signature_id, organisation, purpose, country, granted, text_shown, given_at)
  VALUES (210, 104, 'org', 'TARGET', 'PK', TRUE, 'May we?', '2026-11-01 10:00:00');
INSERT INTO petition_consent (id, signature_id, organisation, purpose, country, granted, text_shown, given_at)
  VALUES (211, 121, 'org', 'NEWS', NULL, TRUE, 'May we?', '2026-11-01 10:00:00');
INSERT INTO petition_consent (id, signature_id, organisation, purpose, country, granted, text_shown, given_at)
  VALUES (212, 121, 'org', 'SHARE', 'FR', TRUE, 'May we?', '2026-11-01 10:00:00');
