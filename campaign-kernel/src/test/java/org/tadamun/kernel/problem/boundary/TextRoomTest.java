package org.tadamun.kernel.problem.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Length of all translations of a text together")
class TextRoomTest {

  private static final int MOST = 20_000;
  private static final LocalizedText HALF =
      LocalizedText.of("en", "x".repeat(LocalizedText.JSON_MAX / 2 - 20));

  private static List<String> mistakes(LocalizedText text) {
    return new Violations()
        .texts("body", text, MOST).errors().stream()
            .map(error -> error.field() + " " + error.messageKey())
            .toList();
  }

  @Test
  @DisplayName("translations that fill the longest column are accepted")
  void fits() {
    LocalizedText full = HALF.with("ar", HALF.in("en"));
    assertTrue(full.toJson().length() <= LocalizedText.JSON_MAX);
    assertEquals(List.of(), mistakes(full));
  }

  @Test
  @DisplayName("translations longer than any column are refused at their field")
  void tooLong() {
    LocalizedText more = HALF.with("ar", HALF.in("en") + "x".repeat(40));
    assertEquals(List.of("body kernel.error.texts-too-long"), mistakes(more));
  }

  @Test
  @DisplayName("the length counts escaped characters as they are stored")
  void escaped() {
    LocalizedText quotes = LocalizedText.of("en", "\"".repeat(LocalizedText.JSON_MAX / 2));
    assertEquals(List.of("body kernel.error.texts-too-long"), mistakes(quotes));
  }
}
