-- Acts of staff: with a sponsor of a key, without an address, with one, saved by staff since; led on by a key over a name, and before there was one.
INSERT INTO endorsements_act (id, public_id, created_at, modified_at, version, campaign_id, kind, state, chamber_name, country, title, search_text, source_title, source_url, shown, sample)
  VALUES (121, 'row121', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MOTION', 'TABLED', '{"en":"House"}', 'GB', '{"en":"Motion 121"}', 'motion 121', '{"en":"x"}', NULL, TRUE, FALSE);
INSERT INTO endorsements_sponsor (id, public_id, created_at, modified_at, version, act_id, endorser_id, display_name, search_text, role, pos)
  VALUES (131, 'row131', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 121, 60, '{"en":"Jane"}', 'jane', 'LEAD', 1);
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (121, 0, 'TABLED', 'staff:1', '2026-11-01 10:00:00');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id) VALUES (1210, '2026-11-02 10:00:00', 'key:1', 'act.sponsor-added', 'act', 'row121', 11);
INSERT INTO endorsements_act (id, public_id, created_at, modified_at, version, campaign_id, kind, state, chamber_name, country, title, search_text, source_title, source_url, shown, sample)
  VALUES (122, 'row122', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MOTION', 'TABLED', '{"en":"House"}', 'GB', '{"en":"Motion 122"}', 'motion 122', '{"en":"x"}', 'https://example.org/paper', TRUE, FALSE);
INSERT INTO endorsements_sponsor (id, public_id, created_at, modified_at, version, act_id, endorser_id, display_name, search_text, role, pos)
  VALUES (132, 'row132', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 122, 60, '{"en":"Jane"}', 'jane', 'LEAD', 1);
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (122, 0, 'TABLED', 'staff:1', '2026-11-01 10:00:00');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id) VALUES (1220, '2026-11-02 10:00:00', 'key:1', 'act.sponsor-added', 'act', 'row122', 11);
INSERT INTO endorsements_act (id, public_id, created_at, modified_at, version, campaign_id, kind, state, chamber_name, country, title, search_text, source_title, source_url, shown, sample)
  VALUES (123, 'row123', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MOTION', 'TABLED', '{"en":"House"}', 'GB', '{"en":"Motion 123"}', 'motion 123', '{"en":"x"}', NULL, TRUE, FALSE);
INSERT INTO endorsements_sponsor (id, public_id, created_at, modified_at, version, act_id, endorser_id, display_name, search_text, role, pos)
  VALUES (133, 'row133', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 123, 60, '{"en":"Jane"}', 'jane', 'LEAD', 1);
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (123, 0, 'TABLED', 'staff:1', '2026-11-01 10:00:00');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id) VALUES (1230, '2026-11-02 10:00:00', 'key:1', 'act.sponsor-added', 'act', 'row123', 11);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id) VALUES (1231, '2026-11-03 10:00:00', 'staff:1', 'act.vouched', 'act', 'row123', 11);
INSERT INTO endorsements_act (id, public_id, created_at, modified_at, version, campaign_id, kind, state, chamber_name, country, title, search_text, source_title, source_url, shown, sample)
  VALUES (124, 'row124', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MOTION', 'TABLED', '{"en":"House"}', 'GB', '{"en":"Motion 124"}', 'motion 124', '{"en":"x"}', NULL, TRUE, FALSE);
INSERT INTO endorsements_sponsor (id, public_id, created_at, modified_at, version, act_id, endorser_id, display_name, search_text, role, pos)
  VALUES (134, 'row134', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 124, 60, '{"en":"Jane"}', 'jane', 'LEAD', 1);
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (124, 0, 'TABLED', 'staff:1', '2026-11-01 10:00:00');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id) VALUES (1240, '2026-11-02 10:00:00', 'staff:1', 'act.sponsor-added', 'act', 'row124', 11);
INSERT INTO endorsements_act (id, public_id, created_at, modified_at, version, campaign_id, kind, state, chamber_name, country, title, search_text, source_title, source_url, shown, sample)
  VALUES (125, 'row125', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MOTION', 'TABLED', '{"en":"House"}', 'GB', '{"en":"Motion 125"}', 'motion 125', '{"en":"x"}', NULL, TRUE, FALSE);
INSERT INTO endorsements_sponsor (id, public_id, created_at, modified_at, version, act_id, endorser_id, display_name, search_text, role, pos)
  VALUES (135, 'row135', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 125, 60, '{"en":"Jane"}', 'jane', 'LEAD', 1);
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (125, 0, 'TABLED', 'staff:1', '2026-11-01 10:00:00');
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (125, 1, 'TABLED', 'key:1', '2026-11-02 10:00:00');
INSERT INTO endorsements_act (id, public_id, created_at, modified_at, version, campaign_id, kind, state, chamber_name, country, title, search_text, source_title, source_url, shown, sample)
  VALUES (126, 'row126', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MOTION', 'TABLED', '{"en":"House"}', 'GB', '{"en":"Motion 126"}', 'motion 126', '{"en":"x"}', NULL, TRUE, FALSE);
INSERT INTO endorsements_sponsor (id, public_id, created_at, modified_at, version, act_id, endorser_id, display_name, search_text, role, pos)
  VALUES (136, 'row136', '2026-11-03 10:00:00', '2026-11-03 10:00:00', 0, 126, 60, '{"en":"Jane"}', 'jane', 'LEAD', 1);
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (126, 0, 'TABLED', 'staff:1', '2026-11-01 10:00:00');
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (126, 1, 'TABLED', 'key:1', '2026-11-02 10:00:00');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id) VALUES (1260, '2026-11-03 10:00:00', 'staff:1', 'act.sponsor-added', 'act', 'row126', 11);
INSERT INTO endorsements_act (id, public_id, created_at, modified_at, version, campaign_id, kind, state, chamber_name, country, title, search_text, source_title, source_url, shown, sample)
  VALUES (127, 'row127', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MOTION', 'TABLED', '{"en":"House"}', 'GB', '{"en":"Motion 127"}', 'motion 127', '{"en":"x"}', NULL, TRUE, FALSE);
INSERT INTO endorsements_sponsor (id, public_id, created_at, modified_at, version, act_id, endorser_id, display_name, search_text, role, pos)
  VALUES (137, 'row137', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 127, 60, '{"en":"Jane"}', 'jane', 'LEAD', 1);
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (127, 0, 'TABLED', 'staff:1', '2026-11-01 10:00:00');
INSERT INTO endorsements_act_event (act_id, pos, to_state, recorded_by, recorded_at) VALUES (127, 1, 'TABLED', 'key:1', '2026-11-02 10:00:00');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id) VALUES (1270, '2026-11-03 10:00:00', 'staff:1', 'act.edited', 'act', 'row127', 11);
