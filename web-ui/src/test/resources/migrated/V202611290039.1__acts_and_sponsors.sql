-- Acts with a number and without, one with a title that is longer than what is searched, and a name under one.
INSERT INTO endorsements_act (id, public_id, created_at, modified_at, version, campaign_id, kind, state, chamber_name, country, title, identifier, shown, sample)
  VALUES (91, 'row91', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MOTION', 'TABLED', '{"en":"House"}', 'GB', '{"en":"Free Ásma"}', 'EDM 1149', TRUE, FALSE);
INSERT INTO endorsements_act (id, public_id, created_at, modified_at, version, campaign_id, kind, state, chamber_name, country, title, identifier, shown, sample)
  VALUES (92, 'row92', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MOTION', 'IN_PREPARATION', '{"en":"House"}', 'GB', 'ĆZ', NULL, FALSE, FALSE);
UPDATE endorsements_act SET title = title || title || title || title || title || title || title || title || title || title || title || title || title WHERE id = 92;
UPDATE endorsements_act SET title = title || title || title || title || title || title || title || title || title || title || title || title || title WHERE id = 92;
UPDATE endorsements_act SET title = title || title || title || title || title || title || title || title || title || title || title || title || title WHERE id = 92;
INSERT INTO endorsements_sponsor (id, public_id, created_at, modified_at, version, act_id, endorser_id, display_name, role, pos)
  VALUES (93, 'row93', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 91, 60, '{"en":"Zoë Ć"}', 'LEAD', 1);
