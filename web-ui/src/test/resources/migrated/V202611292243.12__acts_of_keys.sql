-- Acts that were brought by keys and by staff, with names under them and without, with an address of the source, of an entry, and with none.
INSERT INTO endorsements_act (id, public_id, created_at, modified_at, version, campaign_id, kind, state, chamber_name, country, title, search_text, source_title, source_url, shown, sample)
  VALUES (94, 'row94', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MOTION', 'TABLED', '{"en":"House"}', 'GB', '{"en":"Motion 94"}', 'motion 94', '{"en":"x"}', NULL, TRUE, FALSE);
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (94, 0, 'TABLED', 'key:1', '2026-11-01 10:00:00');
INSERT INTO endorsements_sponsor (id, public_id, created_at, modified_at, version, act_id, endorser_id, display_name, search_text, role, pos)
  VALUES (104, 'row104', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 94, 60, '{"en":"Jane"}', 'jane', 'LEAD', 1);
INSERT INTO endorsements_act (id, public_id, created_at, modified_at, version, campaign_id, kind, state, chamber_name, country, title, search_text, source_title, source_url, shown, sample)
  VALUES (95, 'row95', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MOTION', 'TABLED', '{"en":"House"}', 'GB', '{"en":"Motion 95"}', 'motion 95', '{"en":"x"}', 'https://example.org/paper', TRUE, FALSE);
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (95, 0, 'TABLED', 'key:1', '2026-11-01 10:00:00');
INSERT INTO endorsements_sponsor (id, public_id, created_at, modified_at, version, act_id, endorser_id, display_name, search_text, role, pos)
  VALUES (105, 'row105', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 95, 60, '{"en":"Jane"}', 'jane', 'LEAD', 1);
INSERT INTO endorsements_act (id, public_id, created_at, modified_at, version, campaign_id, kind, state, chamber_name, country, title, search_text, source_title, source_url, shown, sample)
  VALUES (96, 'row96', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MOTION', 'TABLED', '{"en":"House"}', 'GB', '{"en":"Motion 96"}', 'motion 96', '{"en":"x"}', NULL, TRUE, FALSE);
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (96, 0, 'TABLED', 'key:1', '2026-11-01 10:00:00');
INSERT INTO endorsements_act_event (act_id, pos, to_state, source_url, recorded_by, recorded_at) VALUES (96, 1, 'DEBATED', 'https://example.org/debate', 'key:1', '2026-11-01 10:00:00');
INSERT INTO endorsements_sponsor (id, public_id, created_at, modified_at, version, act_id, endorser_id, display_name, search_text, role, pos)
  VALUES (106, 'row106', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 96, 60, '{"en":"Jane"}', 'jane', 'LEAD', 1);
INSERT INTO endorsements_act (id, public_id, created_at, modified_at, version, campaign_id, kind, state, chamber_name, country, title, search_text, source_title, source_url, shown, sample)
  VALUES (97, 'row97', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MOTION', 'TABLED', '{"en":"House"}', 'GB', '{"en":"Motion 97"}', 'motion 97', '{"en":"x"}', NULL, TRUE, FALSE);
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (97, 0, 'TABLED', 'key:1', '2026-11-01 10:00:00');
INSERT INTO endorsements_act (id, public_id, created_at, modified_at, version, campaign_id, kind, state, chamber_name, country, title, search_text, source_title, source_url, shown, sample)
  VALUES (98, 'row98', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MOTION', 'TABLED', '{"en":"House"}', 'GB', '{"en":"Motion 98"}', 'motion 98', '{"en":"x"}', NULL, TRUE, FALSE);
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (98, 0, 'TABLED', 'staff:1', '2026-11-01 10:00:00');
INSERT INTO endorsements_sponsor (id, public_id, created_at, modified_at, version, act_id, endorser_id, display_name, search_text, role, pos)
  VALUES (108, 'row108', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 98, 60, '{"en":"Jane"}', 'jane', 'LEAD', 1);
