package org.tadamun.kernel.schema;

import static org.tadamun.kernel.schema.Moved.moved;

import java.util.stream.Stream;

/** Expected rows of endorsements and parliamentary acts. */
final class MovedEndorsements {

  private MovedEndorsements() {}

  static Stream<Moved> all() {
    return Stream.of(
        moved(
            "name_of_the_addressee",
            "id, addressee_name FROM endorsements_endorsement WHERE id < 64 ORDER BY id",
            "61 {\"en\":\"Ministry of PK\"}",
            "62 null",
            "63 {\"en\":\"Ministry of ZZ\"}"),
        moved(
            "found_by_the_name_that_is_shown",
            "id, search_text FROM endorsements_endorsement WHERE id < 64 ORDER BY id",
            "61 {\"en\":\"ásma ć\"}",
            "62 ",
            "63 " + "ćz".repeat(2000)),
        moved(
            "consent_to_what_stands_there",
            "id, consent_outdated, proofs_from FROM endorsements_endorsement"
                + " WHERE id BETWEEN 63 AND 68 ORDER BY id",
            "63 false 0",
            "64 true 0",
            "65 false 0",
            "66 false 0",
            "67 false 0",
            "68 false 0"),
        moved(
            "names_by_keys",
            "id, named_by_key, shown FROM endorsements_act WHERE id BETWEEN 94 AND 98 ORDER BY id",
            "94 true false",
            "95 true true",
            "96 true true",
            "97 false true",
            "98 false true"),
        moved(
            "sources_of_what_stands_there",
            "id, consent_outdated, source_outdated FROM endorsements_endorsement"
                + " WHERE id BETWEEN 71 AND 76 ORDER BY id",
            "71 false true",
            "72 false true",
            "73 false false",
            "74 true false",
            "75 false false",
            "76 false false"),
        moved(
            "addressees_of_the_erased",
            "id, addressee_id, addressee_name FROM endorsements_endorsement"
                + " WHERE id BETWEEN 601 AND 602 ORDER BY id",
            "601 31 null",
            "602 31 {\"en\":\"Zoe Khan\"}"),
        moved(
            "names_by_keys_under_acts_of_staff",
            "id, named_by_key, shown FROM endorsements_act WHERE id BETWEEN 121 AND 127"
                + " ORDER BY id",
            "121 true false",
            "122 true true",
            "123 false true",
            "124 false true",
            "125 true false",
            "126 false true",
            "127 false true"),
        moved(
            "acts_are_found_by_words",
            "id, search_text FROM endorsements_act WHERE id < 94 ORDER BY id",
            "91 edm 1149 {\"en\":\"free ásma\"}",
            "92  " + "ćz".repeat(1999) + "ć"),
        moved(
            "acts_are_found_by_words",
            "id, search_text FROM endorsements_sponsor WHERE id < 94 ORDER BY id",
            "93 {\"en\":\"zoë ć\"}"));
  }
}
