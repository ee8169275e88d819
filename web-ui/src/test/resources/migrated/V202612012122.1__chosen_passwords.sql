-- Somebody whose credentials have changed three times.
INSERT INTO kernel_staff (id, public_id, created_at, modified_at, version, name, email, language, zone_id, theme, active, credential_version)
  VALUES (966, 'staff966', '2026-12-01 12:00:00', '2026-12-01 12:00:00', 1, 'Changed thrice', 'staff966@example.org', 'en', 'UTC', 'AUTO', TRUE, 3);
