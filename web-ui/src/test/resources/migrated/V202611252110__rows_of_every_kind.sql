-- What an installation of this stamp may hold, for each migration after it that moves rows: MigratedRowsIT says what becomes of it.
-- A row by itself each: of several in one, Derby fills the shorter words up with blanks.
INSERT INTO kernel_organisation (id, public_id, created_at, modified_at, version, slug, name, kind, sample)
  VALUES (1, 'row1', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 'org', '{"en":"Org"}', 'NGO', FALSE);

-- Campaigns that go on, at a country, at the unknown one, at none; that have ended; that are in the archive.
INSERT INTO kernel_campaign (id, public_id, created_at, modified_at, version, slug, state, offline, sample, title, target_country, languages, zone_id, owner_id)
  VALUES (11, 'row11', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 'campaign-11', 'LIVE', FALSE, FALSE, '{"en":"Case"}', 'PK', 'en,ur', 'UTC', 1);
INSERT INTO kernel_campaign (id, public_id, created_at, modified_at, version, slug, state, offline, sample, title, target_country, languages, zone_id, owner_id)
  VALUES (12, 'row12', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 'campaign-12', 'LIVE', FALSE, FALSE, '{"en":"Case"}', 'ZZ', 'en,ur', 'UTC', 1);
INSERT INTO kernel_campaign (id, public_id, created_at, modified_at, version, slug, state, offline, sample, title, target_country, languages, zone_id, owner_id)
  VALUES (13, 'row13', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 'campaign-13', 'LIVE', FALSE, FALSE, '{"en":"Case"}', '', 'en,ur', 'UTC', 1);
INSERT INTO kernel_campaign (id, public_id, created_at, modified_at, version, slug, state, offline, sample, title, target_country, languages, zone_id, owner_id)
  VALUES (14, 'row14', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 'campaign-14', 'WON', FALSE, FALSE, '{"en":"Case"}', 'ZZ', 'en,ur', 'UTC', 1);
INSERT INTO kernel_campaign (id, public_id, created_at, modified_at, version, slug, state, offline, sample, title, target_country, languages, zone_id, owner_id)
  VALUES (15, 'row15', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 'campaign-15', 'PARTLY_WON', FALSE, FALSE, '{"en":"Case"}', 'ZZ', 'en,ur', 'UTC', 1);
INSERT INTO kernel_campaign (id, public_id, created_at, modified_at, version, slug, state, offline, sample, title, target_country, languages, zone_id, owner_id)
  VALUES (16, 'row16', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 'campaign-16', 'LOST', FALSE, FALSE, '{"en":"Case"}', NULL, 'en,ur', 'UTC', 1);
INSERT INTO kernel_campaign (id, public_id, created_at, modified_at, version, slug, state, offline, sample, title, target_country, languages, zone_id, owner_id)
  VALUES (17, 'row17', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 'campaign-17', 'ARCHIVED', FALSE, FALSE, '{"en":"Case"}', 'PK', 'en,ur', 'UTC', 1);
INSERT INTO kernel_campaign (id, public_id, created_at, modified_at, version, slug, state, offline, sample, title, target_country, languages, zone_id, owner_id)
  VALUES (18, 'row18', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 'campaign-18', 'ARCHIVED', FALSE, FALSE, '{"en":"Case"}', 'PK', 'en,ur', 'UTC', 1);
INSERT INTO kernel_campaign (id, public_id, created_at, modified_at, version, slug, state, offline, sample, title, target_country, languages, zone_id, owner_id)
  VALUES (19, 'row19', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 'campaign-19', 'ARCHIVED', FALSE, FALSE, '{"en":"Case"}', 'PK', 'en,ur', 'UTC', 1);
INSERT INTO kernel_campaign (id, public_id, created_at, modified_at, version, slug, state, offline, sample, title, target_country, languages, zone_id, owner_id)
  VALUES (20, 'row20', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 'campaign-20', 'ARCHIVED', FALSE, FALSE, '{"en":"Case"}', 'PK', 'en,ur', 'UTC', 1);

-- Another act tells of a state too.
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id, from_text, to_text)
  VALUES (1, '2026-11-01 10:00:00', 'staff:1', 'campaign.archived', 'campaign', 'campaign-17', 17, 'WON', 'ARCHIVED');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id, from_text, to_text)
  VALUES (2, '2026-11-01 10:00:00', 'staff:1', 'campaign.archived', 'campaign', 'campaign-18', 18, 'PARTLY_WON OFFLINE', 'ARCHIVED');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id, from_text, to_text)
  VALUES (3, '2026-11-01 10:00:00', 'staff:1', 'campaign.archived', 'campaign', 'campaign-19', 19, 'LOST', 'ARCHIVED');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id, from_text, to_text)
  VALUES (4, '2026-11-01 10:00:00', 'staff:1', 'campaign.archived', 'campaign', 'campaign-20', 20, 'DRAFT', 'ARCHIVED');
INSERT INTO kernel_audit (id, happened_at, actor, action, subject_type, subject_id, campaign_id, from_text, to_text)
  VALUES (5, '2026-11-01 10:00:00', 'staff:1', 'campaign.edited', 'campaign', 'campaign-20', 20, 'WON', 'DRAFT');

-- Addressees
INSERT INTO kernel_addressee (id, public_id, created_at, modified_at, version, campaign_id, kind, name, country, host_country, zone_id, sample)
  VALUES (31, 'row31', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MINISTRY', '{"en":"Ministry of PK"}', 'PK', 'GB', 'UTC', FALSE);
INSERT INTO kernel_addressee (id, public_id, created_at, modified_at, version, campaign_id, kind, name, country, host_country, zone_id, sample)
  VALUES (32, 'row32', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MINISTRY', '{"en":"Ministry of none"}', '', 'GB', 'UTC', FALSE);
INSERT INTO kernel_addressee (id, public_id, created_at, modified_at, version, campaign_id, kind, name, country, host_country, zone_id, sample)
  VALUES (33, 'row33', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MINISTRY', '{"en":"Ministry of ZZ"}', 'ZZ', 'GB', 'UTC', FALSE);
INSERT INTO kernel_addressee (id, public_id, created_at, modified_at, version, campaign_id, kind, name, country, host_country, zone_id, sample)
  VALUES (34, 'row34', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'MINISTRY', '{"en":"Ministry of none"}', NULL, 'GB', 'UTC', FALSE);

-- Petitions: one that was opened and has a second version, one that is being prepared, one each of campaigns at no known country
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, hmac_key)
  VALUES (41, 'row41', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'petition-41', 'OPEN', 1000, '2026-11-02 08:00:00', 'sealed');
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, hmac_key)
  VALUES (42, 'row42', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 'petition-42', 'DRAFT', 1000, NULL, 'sealed');
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, hmac_key)
  VALUES (43, 'row43', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 12, 'petition-43', 'OPEN', 1000, '2026-11-02 08:00:00', 'sealed');
INSERT INTO petition_petition (id, public_id, created_at, modified_at, version, campaign_id, slug, state, goal, opened_at, hmac_key)
  VALUES (44, 'row44', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 13, 'petition-44', 'OPEN', 1000, '2026-11-02 08:00:00', 'sealed');
INSERT INTO petition_version (id, public_id, created_at, modified_at, version, petition_id, number_no, title, body, text_hash)
  VALUES (51, 'row51', '2026-11-01 09:00:00', '2026-11-01 09:00:00', 3, 41, 1, '{"en":"Title 51"}', '{"en":"Body 51","ur":"متن"}', 'hash51');
INSERT INTO petition_version (id, public_id, created_at, modified_at, version, petition_id, number_no, title, body, text_hash)
  VALUES (52, 'row52', '2026-11-05 09:00:00', '2026-11-05 09:00:00', 3, 41, 2, '{"en":"Title 52"}', '{"en":"Body 52","ur":"متن"}', 'hash52');
INSERT INTO petition_version (id, public_id, created_at, modified_at, version, petition_id, number_no, title, body, text_hash)
  VALUES (53, 'row53', '2026-11-01 09:00:00', '2026-11-01 09:00:00', 3, 42, 1, '{"en":"Title 53"}', '{"en":"Body 53","ur":"متن"}', 'hash53');
INSERT INTO petition_version_demand (version_id, pos, demand)
  VALUES (51, 0, '{"en":"Demand 0"}');
INSERT INTO petition_version_demand (version_id, pos, demand)
  VALUES (51, 1, '{"en":"Demand 1"}');
INSERT INTO petition_version_demand (version_id, pos, demand)
  VALUES (51, 2, '{"en":"Demand 2"}');
INSERT INTO petition_version_demand (version_id, pos, demand)
  VALUES (51, 3, '{"en":"Demand 3"}');
INSERT INTO petition_version_demand (version_id, pos, demand)
  VALUES (51, 4, '{"en":"Demand 4"}');
INSERT INTO petition_version_demand (version_id, pos, demand)
  VALUES (52, 0, '{"en":"Demand 0"}');
INSERT INTO petition_version_demand (version_id, pos, demand)
  VALUES (52, 1, '{"en":"Demand 1"}');

-- Signatures: by links with and without codes; in each state; with and without address, ruling and alarm
INSERT INTO petition_signature (id, petition_id, version_no, state, address_hmac, address, country, language, visibility, medium, campaign_code, referrer, sample, created_at, changed_at,
   confirmed_at, ruling_before, ruling_alarm)
  VALUES (101, 41, 1, 'CONFIRMED', 'hmac101', 'sealed', 'PK', 'ur', 'ANONYMOUS', 'email', 'launch', NULL, FALSE, '2026-11-01 10:00:00', '2026-11-04 07:41:00', '2026-11-03 12:00:00', NULL, FALSE);
INSERT INTO petition_signature (id, petition_id, version_no, state, address_hmac, address, country, language, visibility, medium, campaign_code, referrer, sample, created_at, changed_at,
   confirmed_at, ruling_before, ruling_alarm)
  VALUES (102, 41, 1, 'PENDING', 'hmac102', 'sealed', 'PK', 'ur', 'ANONYMOUS', 'email', 'launch', NULL, FALSE, '2026-11-01 10:00:00', '2026-11-04 07:42:00', NULL, NULL, FALSE);
INSERT INTO petition_signature (id, petition_id, version_no, state, address_hmac, address, country, language, visibility, medium, campaign_code, referrer, sample, created_at, changed_at,
   confirmed_at, ruling_before, ruling_alarm)
  VALUES (103, 41, 1, 'CONFIRMED', 'hmac103', 'sealed', 'PK', 'en', 'ANONYMOUS', 'email', 'launch', NULL, FALSE, '2026-11-01 10:00:00', '2026-11-04 07:43:00', '2026-11-03 12:00:00', NULL, FALSE);
INSERT INTO petition_signature (id, petition_id, version_no, state, address_hmac, address, country, language, visibility, medium, campaign_code, referrer, sample, created_at, changed_at,
   confirmed_at, ruling_before, ruling_alarm)
  VALUES (104, 41, 1, 'CONFIRMED', 'hmac104', 'sealed', 'GB', 'en', 'ANONYMOUS', NULL, NULL, 'friend', FALSE, '2026-11-01 10:00:00', '2026-11-04 07:44:00', '2026-11-03 12:00:00', NULL, FALSE);
INSERT INTO petition_signature (id, petition_id, version_no, state, address_hmac, address, country, language, visibility, medium, campaign_code, referrer, sample, created_at, changed_at,
   confirmed_at, ruling_before, ruling_alarm)
  VALUES (105, 41, 1, 'CONFIRMED', 'hmac105', 'sealed', 'GB', 'en', 'ANONYMOUS', NULL, NULL, NULL, FALSE, '2026-11-01 10:00:00', '2026-11-04 07:45:00', '2026-11-03 12:00:00', NULL, FALSE);
INSERT INTO petition_signature (id, petition_id, version_no, state, address_hmac, address, country, language, visibility, medium, campaign_code, referrer, sample, created_at, changed_at,
   confirmed_at, ruling_before, ruling_alarm)
  VALUES (106, 41, 1, 'WITHDRAWN', 'hmac106', NULL, 'SE', 'fr', 'ANONYMOUS', NULL, NULL, NULL, FALSE, '2026-11-01 10:00:00', '2026-11-04 07:46:00', '2026-11-03 12:00:00', NULL, TRUE);
INSERT INTO petition_signature (id, petition_id, version_no, state, address_hmac, address, country, language, visibility, medium, campaign_code, referrer, sample, created_at, changed_at,
   confirmed_at, ruling_before, ruling_alarm)
  VALUES (107, 41, 1, 'EXPIRED', 'hmac107', NULL, 'SE', 'ar', 'ANONYMOUS', NULL, NULL, NULL, FALSE, '2026-11-01 10:00:00', '2026-11-04 07:47:00', NULL, NULL, TRUE);
INSERT INTO petition_signature (id, petition_id, version_no, state, address_hmac, address, country, language, visibility, medium, campaign_code, referrer, sample, created_at, changed_at,
   confirmed_at, ruling_before, ruling_alarm)
  VALUES (108, 41, 1, 'PENDING', 'hmac108', 'sealed', 'SE', 'en', 'ANONYMOUS', NULL, NULL, NULL, FALSE, '2026-11-01 10:00:00', '2026-11-04 07:48:00', NULL, NULL, TRUE);
INSERT INTO petition_signature (id, petition_id, version_no, state, address_hmac, address, country, language, visibility, medium, campaign_code, referrer, sample, created_at, changed_at,
   confirmed_at, ruling_before, ruling_alarm)
  VALUES (109, 41, 1, 'HELD', 'hmac109', 'sealed', 'SE', 'en', 'ANONYMOUS', NULL, NULL, NULL, FALSE, '2026-11-01 10:00:00', '2026-11-04 07:49:00', NULL, NULL, TRUE);
INSERT INTO petition_signature (id, petition_id, version_no, state, address_hmac, address, country, language, visibility, medium, campaign_code, referrer, sample, created_at, changed_at,
   confirmed_at, ruling_before, ruling_alarm)
  VALUES (110, 41, 1, 'HELD', 'hmac110', 'sealed', 'SE', 'en', 'ANONYMOUS', NULL, NULL, NULL, FALSE, '2026-11-01 10:00:00', '2026-11-04 07:50:00', '2026-11-03 12:00:00', 'CONFIRMED', TRUE);
INSERT INTO petition_signature (id, petition_id, version_no, state, address_hmac, address, country, language, visibility, medium, campaign_code, referrer, sample, created_at, changed_at,
   confirmed_at, ruling_before, ruling_alarm)
  VALUES (111, 41, 1, 'INVALIDATED', 'hmac111', 'sealed', 'SE', 'en', 'ANONYMOUS', NULL, NULL, NULL, FALSE, '2026-11-01 10:00:00', '2026-11-04 07:51:00', '2026-11-03 12:00:00', 'CONFIRMED', TRUE);
INSERT INTO petition_signature (id, petition_id, version_no, state, address_hmac, address, country, language, visibility, medium, campaign_code, referrer, sample, created_at, changed_at,
   confirmed_at, ruling_before, ruling_alarm)
  VALUES (112, 41, 1, 'INVALIDATED', 'hmac112', NULL, 'SE', 'en', 'ANONYMOUS', NULL, NULL, NULL, FALSE, '2026-11-01 10:00:00', '2026-11-04 07:52:00', '2026-11-03 12:00:00', 'CONFIRMED', FALSE);
INSERT INTO petition_signature (id, petition_id, version_no, state, address_hmac, address, country, language, visibility, medium, campaign_code, referrer, sample, created_at, changed_at,
   confirmed_at, ruling_before, ruling_alarm)
  VALUES (121, 43, 1, 'CONFIRMED', 'hmac121', 'sealed', 'PK', 'ur', 'ANONYMOUS', 'email', 'launch', NULL, FALSE, '2026-11-01 10:00:00', '2026-11-04 07:01:00', '2026-11-03 12:00:00', NULL, FALSE);
INSERT INTO petition_signature (id, petition_id, version_no, state, address_hmac, address, country, language, visibility, medium, campaign_code, referrer, sample, created_at, changed_at,
   confirmed_at, ruling_before, ruling_alarm)
  VALUES (131, 44, 1, 'CONFIRMED', 'hmac131', 'sealed', 'PK', 'ur', 'ANONYMOUS', NULL, NULL, NULL, FALSE, '2026-11-01 10:00:00', '2026-11-04 07:11:00', '2026-11-03 12:00:00', NULL, FALSE);

-- What was asked and answered, once of a signature that is gone
INSERT INTO petition_consent (id, signature_id, organisation, purpose, granted, text_shown, given_at)
  VALUES (201, 101, 'org', 'TARGET', TRUE, 'May we?', '2026-11-01 10:00:00');
INSERT INTO petition_consent (id, signature_id, organisation, purpose, granted, text_shown, given_at)
  VALUES (202, 102, 'org', 'TARGET', FALSE, 'May we?', '2026-11-01 10:00:00');
INSERT INTO petition_consent (id, signature_id, organisation, purpose, granted, text_shown, given_at)
  VALUES (203, 101, 'org', 'NEWS', TRUE, 'May we?', '2026-11-01 10:00:00');
INSERT INTO petition_consent (id, signature_id, organisation, purpose, granted, text_shown, given_at)
  VALUES (204, 121, 'org', 'TARGET', TRUE, 'May we?', '2026-11-01 10:00:00');
INSERT INTO petition_consent (id, signature_id, organisation, purpose, granted, text_shown, given_at)
  VALUES (205, 131, 'org', 'TARGET', TRUE, 'May we?', '2026-11-01 10:00:00');
INSERT INTO petition_consent (id, signature_id, organisation, purpose, granted, text_shown, given_at)
  VALUES (206, 999, 'org', 'TARGET', TRUE, 'May we?', '2026-11-01 10:00:00');

-- Batches and runs, and a line of the public log that was there before
INSERT INTO petition_batch (id, public_id, created_at, modified_at, version, petition_id, version_no, state, source, organisation, country, signatures, collected_from, collected_to,
   counted_by, evidence_name, evidence_hash, evidence_kept, entered_by, checked_at, ended_at)
  VALUES (301, 'row301', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 41, 1, 'WITHDRAWN', 'PAPER', 'Org', 'SE', 40, '2026-10-01', '2026-10-02', 'Counter', 'scan.pdf', 'hash', FALSE, 'staff:1', '2026-11-01 10:00:00', '2026-11-06 23:30:00');
INSERT INTO petition_batch (id, public_id, created_at, modified_at, version, petition_id, version_no, state, source, organisation, country, signatures, collected_from, collected_to,
   counted_by, evidence_name, evidence_hash, evidence_kept, entered_by, checked_at, ended_at)
  VALUES (302, 'row302', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 41, 1, 'WITHDRAWN', 'PAPER', 'Org', 'GB', 9, '2026-10-01', '2026-10-02', 'Counter', 'scan.pdf', 'hash', FALSE, 'staff:1', NULL, '2026-11-06 23:30:00');
INSERT INTO petition_batch (id, public_id, created_at, modified_at, version, petition_id, version_no, state, source, organisation, country, signatures, collected_from, collected_to,
   counted_by, evidence_name, evidence_hash, evidence_kept, entered_by, checked_at, ended_at)
  VALUES (303, 'row303', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 41, 1, 'CHECKED', 'PAPER', 'Org', 'SE', 7, '2026-10-01', '2026-10-02', 'Counter', 'scan.pdf', 'hash', FALSE, 'staff:1', '2026-11-01 10:00:00', NULL);
INSERT INTO petition_correction (id, petition_id, version_no, day_on, country, kind, reason, run_id, change_by, changed_at)
  VALUES (300, 41, 1, '2026-11-05', 'SE', 'INVALIDATION', 'AUTOMATED', 312, -1, '2026-11-01 10:00:00');
INSERT INTO petition_invalidation (id, public_id, created_at, modified_at, version, petition_id, state, reason, rule_text, proposed_by, expected, invalidated, reverted, pass_no, position_id)
  VALUES (311, 'row311', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 41, 'REVERTING', 'AUTOMATED', 'rule', 'staff:1', 9, 5, 1, 2, 77);
INSERT INTO petition_invalidation (id, public_id, created_at, modified_at, version, petition_id, state, reason, rule_text, proposed_by, expected, invalidated, reverted, pass_no, position_id)
  VALUES (312, 'row312', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 41, 'RUNNING', 'AUTOMATED', 'rule', 'staff:1', 9, 5, 1, 2, 77);
INSERT INTO petition_invalidation (id, public_id, created_at, modified_at, version, petition_id, state, reason, rule_text, proposed_by, expected, invalidated, reverted, pass_no, position_id)
  VALUES (313, 'row313', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 41, 'DONE', 'AUTOMATED', 'rule', 'staff:1', 9, 5, 1, 2, 77);

-- Imports with as many mistakes as are kept, with one less, with none
INSERT INTO petition_import (id, public_id, created_at, modified_at, version, petition_id, version_no, state, trial, organisation, file_name, file_bytes, file_pieces, entered_by, rows_found, rows_new,
   rows_known, rows_repeated, rows_faulty, rows_done, imported, skipped, removed, first_id, last_id)
  VALUES (321, 'row321', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 41, 1, 'DONE', FALSE, 'Org', 'list.csv', 1, 1, 'staff:1', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO petition_import (id, public_id, created_at, modified_at, version, petition_id, version_no, state, trial, organisation, file_name, file_bytes, file_pieces, entered_by, rows_found, rows_new,
   rows_known, rows_repeated, rows_faulty, rows_done, imported, skipped, removed, first_id, last_id)
  VALUES (322, 'row322', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 41, 1, 'DONE', FALSE, 'Org', 'list.csv', 1, 1, 'staff:1', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO petition_import (id, public_id, created_at, modified_at, version, petition_id, version_no, state, trial, organisation, file_name, file_bytes, file_pieces, entered_by, rows_found, rows_new,
   rows_known, rows_repeated, rows_faulty, rows_done, imported, skipped, removed, first_id, last_id)
  VALUES (323, 'row323', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 41, 1, 'DONE', FALSE, 'Org', 'list.csv', 1, 1, 'staff:1', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
CREATE TABLE digit (n INTEGER NOT NULL);
INSERT INTO digit VALUES (0);
INSERT INTO digit VALUES (1);
INSERT INTO digit VALUES (2);
INSERT INTO digit VALUES (3);
INSERT INTO digit VALUES (4);
INSERT INTO digit VALUES (5);
INSERT INTO digit VALUES (6);
INSERT INTO digit VALUES (7);
INSERT INTO digit VALUES (8);
INSERT INTO digit VALUES (9);
INSERT INTO petition_import_fault (id, import_id, line_no, field, message_key)
  SELECT a.n * 1000 + b.n * 100 + c.n * 10 + d.n, 321, 1, 'email', 'wrong' FROM digit a, digit b, digit c, digit d;
INSERT INTO petition_import_fault (id, import_id, line_no, field, message_key)
  SELECT id + 10000, 322, line_no, field, message_key FROM petition_import_fault WHERE id > 0;
DROP TABLE digit;

-- Endorsements: addressed and not, with a name that is longer than what is searched
INSERT INTO endorsements_endorser (id, public_id, created_at, modified_at, version, kind, name, sort_name, country, search_text)
  VALUES (60, 'row60', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 'PERSON', '{"en":"Ásma Ć"}', 'asma c', 'PK', 'asma c');
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, addressee_id, sample)
  VALUES (61, 'row61', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'PK', 'PUBLISHED', 'PERSONAL', 'QUOTE', '{"en":"Ásma Ć"}', 31, FALSE);
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, addressee_id, sample)
  VALUES (62, 'row62', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'PK', 'PUBLISHED', 'PERSONAL', 'QUOTE', '{"en":"Zara"}', NULL, FALSE);
INSERT INTO endorsements_endorsement (id, public_id, created_at, modified_at, version, campaign_id, endorser_id, country, state, capacity, kind, display_name, addressee_id, sample)
  VALUES (63, 'row63', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 0, 11, 60, 'PK', 'PUBLISHED', 'PERSONAL', 'QUOTE', 'ĆZ', 33, FALSE);
UPDATE endorsements_endorsement SET display_name = display_name || display_name || display_name || display_name || display_name
  || display_name || display_name || display_name || display_name || display_name || display_name || display_name || display_name WHERE id = 63;
UPDATE endorsements_endorsement SET display_name = display_name || display_name || display_name || display_name || display_name
  || display_name || display_name || display_name || display_name || display_name || display_name || display_name || display_name WHERE id = 63;
UPDATE endorsements_endorsement SET display_name = display_name || display_name || display_name || display_name || display_name
  || display_name || display_name || display_name || display_name || display_name || display_name || display_name || display_name WHERE id = 63;
