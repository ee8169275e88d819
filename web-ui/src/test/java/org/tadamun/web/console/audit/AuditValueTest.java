package org.tadamun.web.console.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A value of the audit trail")
class AuditValueTest {

  /** The isolates are written as brackets, so that they can be seen. */
  private static String shown(String value) {
    return AuditValue.shown(value).replace('\u2068', '[').replace('\u2069', ']');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          name={"ar":"حرية!","en":"Freedom"} | name=[{"ar":"[حرية!]","en":"Freedom"}]
          {"ar":"حرية","ur":"آزادی"} | {"ar":"[حرية]","ur":"[آزادی]"}
          {"ar":"قال \\"لا\\" اليوم","ur":"آزا… | {"ar":"[قال \\"لا\\" اليوم]","ur":"[آزا…]
          LIVE; hashtag=#حرية; place=لاہور (شہر) | LIVE; hashtag=[#حرية]; place=[لاہور (شہر)]
          LIVE; title=a; b; tag=#حرية | LIVE; title=a; b; tag=[#حرية]
          """)
  @DisplayName("keeps texts that run from right to left apart from quotes, braces and names")
  void isolated(String value, String expected) {
    assertEquals(expected, shown(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "DRAFT",
        "LIVE; hashtag=#Free; name={\"en\":\"Free\"}",
        "سبب مكتوب",
        "$1 \\ x="
      })
  @DisplayName("is left as it is without such texts, and if it is nothing but one")
  void untouched(String value) {
    assertEquals(value, AuditValue.shown(value));
  }

  @Test
  @DisplayName("may be missing")
  void missing() {
    assertNull(AuditValue.shown(null));
  }
}
