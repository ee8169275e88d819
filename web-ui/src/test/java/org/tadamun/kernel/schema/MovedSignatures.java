package org.tadamun.kernel.schema;

import static org.tadamun.kernel.schema.Moved.moved;

import java.util.stream.Stream;

/** Expected rows of signatures and of what belongs to them. */
final class MovedSignatures {

  private MovedSignatures() {}

  static Stream<Moved> all() {
    return Stream.of(
        moved(
            "text_seen",
            "id, text_revision, text_language FROM petition_signature WHERE id < 108 ORDER BY id",
            "101 1 ur",
            "102 1 ur",
            "103 1 en",
            "104 1 en",
            "105 1 en",
            "106 1 fr",
            "107 1 null"),
        moved(
            "channel",
            "petition_id, medium, campaign_code, referrer, country, shard, submitted, confirmed"
                + " FROM petition_channel ORDER BY petition_id, medium",
            "41   friend GB 0 1 1",
            "41 email launch  PK 0 3 2",
            "43 email launch  PK 0 1 1"),
        moved(
            "ways_entered",
            "entered, used_at FROM petition_channel ORDER BY petition_id, medium",
            "1 null",
            "3 null",
            "1 null"),
        moved(
            "fingerprints_of_nobody",
            "id, state FROM petition_signature WHERE key_no = 0 ORDER BY id",
            "107 EXPIRED",
            "112 INVALIDATED"),
        moved(
            "fingerprints_of_nobody",
            "COUNT(*), MIN(key_no), MAX(key_no) FROM petition_signature WHERE key_no <> 0",
            "12 1 1"),
        moved(
            "consent_country",
            "id, country FROM petition_consent WHERE id < 207 ORDER BY id",
            "201 PK",
            "202 PK",
            "203 null",
            "204 ZZ",
            "205 ",
            "206 null"),
        moved(
            "addresses_first",
            "token_hash, mail_id FROM petition_token ORDER BY token_hash",
            "link1 402",
            "link2 null",
            "link3 null"),
        moved(
            "marks_of_ended_alarms",
            "id, state FROM petition_signature WHERE ruling_alarm = TRUE ORDER BY id",
            "109 HELD",
            "111 INVALIDATED"),
        moved(
            "texts_of_imports",
            "id, message_key FROM petition_import_fault WHERE id > 30000 ORDER BY id",
            "30001 imports.error.country",
            "30002 signature.error.email"),
        moved(
            "withdrawn_at",
            "id, withdrawn_at FROM petition_signature WHERE withdrawn_at IS NOT NULL",
            "106 2026-11-04 07:46:00.0"),
        moved(
            "moments_of_nobody",
            "id, created_at, changed_at, confirmed_at, standing_since, ruling_at"
                + " FROM petition_signature WHERE id IN (107, 111, 112) ORDER BY id",
            "107 2026-11-01 10:00:00.0 2026-11-04 07:00:00.0 null null null",
            "111 2026-11-01 10:14:07.318426 2026-11-04 07:51:00.0 2026-11-03 12:00:00.0 null null",
            "112 2026-11-01 10:00:00.0 2026-11-04 07:00:00.0 2026-11-03 12:00:00.0"
                + " 2026-11-03 12:00:00.0 2026-11-03 12:00:00.0"),
        moved(
            "language_of_nobody",
            "id, language FROM petition_signature WHERE id IN (107, 111, 112) ORDER BY id",
            "107 und",
            "111 en",
            "112 und"),
        moved(
            "links_of_nobody",
            "token_hash, signature_id FROM petition_token ORDER BY token_hash",
            "link1 101",
            "link2 102",
            "link3 108"),
        moved(
            "arrivals_of_invalidated",
            "signature_id, code FROM petition_arrival ORDER BY signature_id",
            "101 code",
            "106 code"),
        moved(
            "what_imports_brought",
            "id, import_id, country, brought FROM petition_import_brought ORDER BY id",
            "-121 321 PK 1",
            "-106 322 SE 1",
            "-104 322 GB 1",
            "-101 322 PK 2"),
        moved(
            "one_row_of_an_hour",
            "id, petition_id, signature_id, kind, organisation, purpose, hour_end"
                + " FROM petition_signature_change ORDER BY id",
            "101/2026-11-30T06:00:00Z/CONSENT_ENDED/SHARE/ptudc 41 101 CONSENT_ENDED ptudc SHARE"
                + " 2026-11-30 06:00:00.0",
            "101/2026-11-30T06:00:00Z/CONSENT_ENDED/SHARE/unite 41 101 CONSENT_ENDED unite SHARE"
                + " 2026-11-30 06:00:00.0",
            "101/2026-11-30T06:00:00Z/DECIDED 41 101 RELEASED null null 2026-11-30 06:00:00.0",
            "101/2026-11-30T06:00:00Z/VISIBILITY_NARROWED 41 101 VISIBILITY_NARROWED null null"
                + " 2026-11-30 06:00:00.0",
            "101/2026-12-01T00:00:00Z/DECIDED 41 101 HELD null null 2026-12-01 00:00:00.0",
            "102/2026-11-30T06:00:00Z/ERASED 41 102 ERASED null null 2026-11-30 06:00:00.0"),
        moved(
            "orders_without_words",
            "id, filter_text FROM petition_export ORDER BY id",
            "951 {\"byPass\":\"true\"}",
            "952 {\"byPass\":\"true\"}",
            "953 {\"byOrganisation\":\"true\",\"state\":\"HELD\"}",
            "954 {\"country\":\"DE\"}"),
        moved("name_keys_done", "id FROM petition_name_key_run", "1"),
        moved("name_heads", "open_below FROM petition_name_key_run", "null"),
        moved("name_heads_of_nobody", "open_below FROM petition_name_key_run", "null"));
  }
}
