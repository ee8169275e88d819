-- Endorsements on a public act and on a consent of before, after and on the day of an edit; edited after they were published, between two times, and before.
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, search_text, basis, consent_on, consent_text, source_title, sample)
  VALUES (71, 'row71', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'GB', 'APPROVED', 'AS_OFFICE_HOLDER', 'LETTER', '{"en":"Zoe"}', 'zoe', 'PUBLIC_ACT', NULL, NULL, '{"en":"Report"}', FALSE);
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (71, 0, '2026-11-01 10:00:00', 'staff:1', 'publish', 'APPROVED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (71, 1, '2026-11-01 10:00:00', 'staff:1', 'unpublish', 'APPROVED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (71, 2, '2026-11-01 10:00:00', 'staff:1', 'edit', 'APPROVED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (71, 3, '2026-11-01 10:00:00', 'staff:1', 'approve', 'APPROVED');
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, search_text, basis, consent_on, consent_text, source_title, sample)
  VALUES (72, 'row72', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'GB', 'PUBLISHED', 'AS_OFFICE_HOLDER', 'LETTER', '{"en":"Zoe"}', 'zoe', 'PUBLIC_ACT', NULL, NULL, '{"en":"Report"}', FALSE);
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (72, 0, '2026-11-01 10:00:00', 'staff:1', 'publish', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (72, 1, '2026-11-01 10:00:00', 'staff:1', 'unpublish', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (72, 2, '2026-11-01 10:00:00', 'staff:1', 'edit', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (72, 3, '2026-11-01 10:00:00', 'staff:1', 'approve', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (72, 4, '2026-11-01 10:00:00', 'staff:1', 'publish', 'PUBLISHED');
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, search_text, basis, consent_on, consent_text, source_title, sample)
  VALUES (73, 'row73', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'GB', 'PUBLISHED', 'AS_OFFICE_HOLDER', 'LETTER', '{"en":"Zoe"}', 'zoe', 'PUBLIC_ACT', NULL, NULL, '{"en":"Report"}', FALSE);
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (73, 0, '2026-11-01 10:00:00', 'staff:1', 'edit', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (73, 1, '2026-11-01 10:00:00', 'staff:1', 'publish', 'PUBLISHED');
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, search_text, basis, consent_on, consent_text, source_title, sample)
  VALUES (74, 'row74', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'GB', 'PUBLISHED', 'AS_OFFICE_HOLDER', 'LETTER', '{"en":"Zoe"}', 'zoe', 'CONSENT', '2026-10-31', 'Yes.', NULL, FALSE);
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (74, 0, '2026-11-01 10:00:00', 'staff:1', 'publish', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (74, 1, '2026-11-01 10:00:00', 'staff:1', 'unpublish', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (74, 2, '2026-11-01 10:00:00', 'staff:1', 'edit', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (74, 3, '2026-11-01 10:00:00', 'staff:1', 'approve', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (74, 4, '2026-11-01 10:00:00', 'staff:1', 'publish', 'PUBLISHED');
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, search_text, basis, consent_on, consent_text, source_title, sample)
  VALUES (75, 'row75', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'GB', 'PUBLISHED', 'AS_OFFICE_HOLDER', 'LETTER', '{"en":"Zoe"}', 'zoe', 'CONSENT', '2026-11-01', 'Yes.', NULL, FALSE);
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (75, 0, '2026-11-01 10:00:00', 'staff:1', 'publish', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (75, 1, '2026-11-01 10:00:00', 'staff:1', 'unpublish', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (75, 2, '2026-11-01 10:00:00', 'staff:1', 'edit', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (75, 3, '2026-11-01 10:00:00', 'staff:1', 'approve', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (75, 4, '2026-11-01 10:00:00', 'staff:1', 'publish', 'PUBLISHED');
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, search_text, basis, consent_on, consent_text, source_title, sample)
  VALUES (76, 'row76', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'GB', 'PUBLISHED', 'AS_OFFICE_HOLDER', 'LETTER', '{"en":"Zoe"}', 'zoe', 'CONSENT', '2026-10-31', 'Yes.', NULL, FALSE);
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (76, 0, '2026-11-01 10:00:00', 'staff:1', 'edit', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (76, 1, '2026-11-01 10:00:00', 'staff:1', 'publish', 'PUBLISHED');
