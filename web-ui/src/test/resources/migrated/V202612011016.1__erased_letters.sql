-- A letter that was erased, and one that was not, both to somebody who was called so.
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, search_text, addressee_id, addressee_name, forgotten_at, sample)
  VALUES (601, 'row601', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'GB', 'WITHDRAWN', 'PERSONAL', 'LETTER', NULL, '', 31, '{"en":"Zoe Khan"}', '2026-11-20 10:00:00', FALSE);
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, search_text, addressee_id, addressee_name, forgotten_at, sample)
  VALUES (602, 'row602', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'GB', 'WITHDRAWN', 'PERSONAL', 'LETTER', '{"en":"Zoe"}', 'zoe', 31, '{"en":"Zoe Khan"}', NULL, FALSE);
