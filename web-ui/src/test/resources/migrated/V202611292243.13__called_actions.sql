-- Actions that were approved twice, once and never, one whose approval is of another, and one that is over with.
INSERT INTO actions_action (id, public_id, created_at, modified_at, version, campaign_id, slug, kind, state, visibility, title, address_hidden, local_start, zone_id, starts_at, over_at, ics_sequence, search_text, sample)
  VALUES (431, 'row431', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'action-431', 'ONLINE', 'APPROVED', 'PUBLIC', '{"en":"Action 431"}', FALSE, '2099-11-20 12:00:00', 'UTC', '2099-11-20 12:00:00', '2099-11-20 14:00:00', 1, 'action', FALSE);
INSERT INTO actions_action (id, public_id, created_at, modified_at, version, campaign_id, slug, kind, state, visibility, title, address_hidden, local_start, zone_id, starts_at, over_at, ics_sequence, search_text, sample)
  VALUES (432, 'row432', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'action-432', 'ONLINE', 'POSTPONED', 'PUBLIC', '{"en":"Action 432"}', FALSE, '2099-11-20 12:00:00', 'UTC', '2099-11-20 12:00:00', '2099-11-20 14:00:00', 1, 'action', FALSE);
INSERT INTO actions_action (id, public_id, created_at, modified_at, version, campaign_id, slug, kind, state, visibility, title, address_hidden, local_start, zone_id, starts_at, over_at, ics_sequence, search_text, sample)
  VALUES (433, 'row433', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'action-433', 'ONLINE', 'DRAFT', 'PUBLIC', '{"en":"Action 433"}', FALSE, '2099-11-20 12:00:00', 'UTC', '2099-11-20 12:00:00', '2099-11-20 14:00:00', 1, 'action', FALSE);
INSERT INTO actions_action (id, public_id, created_at, modified_at, version, campaign_id, slug, kind, state, visibility, title, address_hidden, local_start, zone_id, starts_at, over_at, ics_sequence, search_text, sample)
  VALUES (434, 'row434', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'action-434', 'ONLINE', 'APPROVED', 'PUBLIC', '{"en":"Action 434"}', FALSE, '2099-11-20 12:00:00', 'UTC', '2099-11-20 12:00:00', '2099-11-20 14:00:00', 1, 'action', FALSE);
INSERT INTO actions_action (id, public_id, created_at, modified_at, version, campaign_id, slug, kind, state, visibility, title, address_hidden, local_start, zone_id, starts_at, over_at, ics_sequence, search_text, sample)
  VALUES (435, 'row435', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'action-435', 'ONLINE', 'REJECTED', 'PUBLIC', '{"en":"Action 435"}', FALSE, '2099-11-20 12:00:00', 'UTC', '2099-11-20 12:00:00', '2099-11-20 14:00:00', 1, 'action', FALSE);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (431, '2026-11-05 08:00:00', 'anna', 'action.approved', 'action', 'row431', 11);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (432, '2026-11-07 08:00:00', 'anna', 'action.approved', 'action', 'row431', 11);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (433, '2026-11-09 08:00:00', 'anna', 'action.edited', 'action', 'row431', 11);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (434, '2026-11-06 08:00:00', 'anna', 'action.approved', 'action', 'row432', 11);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (435, '2026-11-08 08:00:00', 'anna', 'action.postponed', 'action', 'row432', 11);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (436, '2026-11-05 08:00:00', 'anna', 'action.approved', 'endorsement', 'row434', 11);
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id)
  VALUES (437, '2026-11-05 08:00:00', 'anna', 'action.approved', 'action', 'row435', 11);
