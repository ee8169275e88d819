-- Somebody who was shut out twice, one whose trail is gone, one who is not; a key that the trail knows, and one of before it.
INSERT INTO kernel_staff (id, public_id, created_at, modified_at, version, name, email, language, zone_id, theme, active)
  VALUES (961, 'staff961', '2026-11-30 12:00:00', '2026-11-30 12:00:00', 1, 'Shut out twice', 'staff961@example.org', 'en', 'UTC', 'AUTO', FALSE);
INSERT INTO kernel_staff (id, public_id, created_at, modified_at, version, name, email, language, zone_id, theme, active)
  VALUES (962, 'staff962', '2026-11-30 12:00:00', '2026-11-30 12:00:00', 1, 'Shut out long ago', 'staff962@example.org', 'en', 'UTC', 'AUTO', FALSE);
INSERT INTO kernel_staff (id, public_id, created_at, modified_at, version, name, email, language, zone_id, theme, active)
  VALUES (963, 'staff963', '2026-11-30 12:00:00', '2026-11-30 12:00:00', 1, 'Let in again', 'staff963@example.org', 'en', 'UTC', 'AUTO', TRUE);
INSERT INTO kernel_api_key (id, public_id, created_at, modified_at, version, organisation_id, name, scopes, secret_hash)
  VALUES (964, 'key964', '2026-11-30 12:00:00', '2026-11-30 12:00:00', 1, 1, 'Known', 'campaign:read', 'hash964');
INSERT INTO kernel_api_key (id, public_id, created_at, modified_at, version, organisation_id, name, scopes, secret_hash)
  VALUES (965, 'key965', '2026-11-30 12:00:00', '2026-11-30 12:00:00', 1, 1, 'Of before', 'campaign:read', 'hash965');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id)
  VALUES (9961, '2026-11-29 12:00:00', 'staff:first', 'staff.deactivated', 'staff', 'staff961');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id)
  VALUES (9962, '2026-11-30 12:00:00', 'staff:last', 'staff.deactivated', 'staff', 'staff961');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id)
  VALUES (9963, '2026-11-29 12:00:00', 'staff:first', 'staff.deactivated', 'staff', 'staff963');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id)
  VALUES (9964, '2026-11-29 12:00:00', 'staff:maker', 'key.made', 'key', 'key964');
