-- Endorsements with a consent that were edited after it, before it, and published again since; one without a consent; one that has ended.
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, search_text, consent_on, consent_text, sample)
  VALUES (64, 'row64', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'GB', 'APPROVED', 'PERSONAL', 'LETTER', '{"en":"Zoe"}', 'zoe', '2026-11-01', 'Yes.', FALSE);
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (64, 0, '2026-11-01 10:00:00', 'staff:1', 'publish', 'APPROVED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (64, 1, '2026-11-01 10:00:00', 'staff:1', 'unpublish', 'APPROVED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (64, 2, '2026-11-01 10:00:00', 'staff:1', 'edit', 'APPROVED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (64, 3, '2026-11-01 10:00:00', 'staff:1', 'approve', 'APPROVED');
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, search_text, consent_on, consent_text, sample)
  VALUES (65, 'row65', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'GB', 'APPROVED', 'PERSONAL', 'LETTER', '{"en":"Zoe"}', 'zoe', '2026-11-01', 'Yes.', FALSE);
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (65, 0, '2026-11-01 10:00:00', 'staff:1', 'edit', 'APPROVED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (65, 1, '2026-11-01 10:00:00', 'staff:1', 'publish', 'APPROVED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (65, 2, '2026-11-01 10:00:00', 'staff:1', 'unpublish', 'APPROVED');
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, search_text, consent_on, consent_text, sample)
  VALUES (66, 'row66', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'GB', 'PUBLISHED', 'PERSONAL', 'LETTER', '{"en":"Zoe"}', 'zoe', '2026-11-01', 'Yes.', FALSE);
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (66, 0, '2026-11-01 10:00:00', 'staff:1', 'publish', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (66, 1, '2026-11-01 10:00:00', 'staff:1', 'unpublish', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (66, 2, '2026-11-01 10:00:00', 'staff:1', 'edit', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (66, 3, '2026-11-01 10:00:00', 'staff:1', 'approve', 'PUBLISHED');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (66, 4, '2026-11-01 10:00:00', 'staff:1', 'publish', 'PUBLISHED');
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, search_text, consent_on, consent_text, sample)
  VALUES (67, 'row67', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'GB', 'VERIFIED', 'PERSONAL', 'LETTER', '{"en":"Zoe"}', 'zoe', NULL, NULL, FALSE);
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (67, 0, '2026-11-01 10:00:00', 'staff:1', 'edit', 'VERIFIED');
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, search_text, consent_on, consent_text, sample)
  VALUES (68, 'row68', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'GB', 'WITHDRAWN', 'PERSONAL', 'LETTER', '{"en":"Zoe"}', 'zoe', '2026-11-01', 'Yes.', FALSE);
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (68, 0, '2026-11-01 10:00:00', 'staff:1', 'publish', 'WITHDRAWN');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (68, 1, '2026-11-01 10:00:00', 'staff:1', 'unpublish', 'WITHDRAWN');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (68, 2, '2026-11-01 10:00:00', 'staff:1', 'edit', 'WITHDRAWN');
INSERT INTO endorsements_event (endorsement_id, pos, happened_at, actor, verb, to_state) VALUES (68, 3, '2026-11-01 10:00:00', 'staff:1', 'withdraw', 'WITHDRAWN');
