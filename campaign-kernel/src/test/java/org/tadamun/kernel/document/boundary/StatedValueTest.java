package org.tadamun.kernel.document.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.document.boundary.ShortTable.Cell;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Value that a document stated")
class StatedValueTest {

  private static final LocalizedText TITLE = LocalizedText.of("en", "Vigil | in London");

  private static StatedValue of(LocalizedText title, String place, Long heads) {
    return StatedValue.of(
        "id",
        Arrays.<Cell>asList(
            new ShortTable.Day(LocalDate.of(2020, 11, 18)),
            new ShortTable.Choice("VIGIL", "actions.kind.VIGIL"),
            new ShortTable.Written(title),
            place == null ? null : new ShortTable.Plain(place),
            new ShortTable.Country("GB"),
            heads == null ? null : new ShortTable.Number(heads)));
  }

  @Test
  @DisplayName("a value is parsed from its stored text, which contains no words")
  void parsedFromText() {
    StatedValue stated = of(TITLE, "London", null);
    assertEquals(stated, StatedValue.parse("id", stated.text()));
    assertEquals(6, stated.facts().size());
    assertFalse(stated.text().contains("London"));
  }

  @Test
  @DisplayName("a value still holds after an addition or a new translation")
  void additions() {
    StatedValue then = of(TITLE, null, null);
    assertTrue(then.holdsIn(then));
    assertTrue(then.holdsIn(of(TITLE.with("ur", "شمعیں"), "London", 300L)));
  }

  @Test
  @DisplayName("a value no longer holds if any part of it was changed or removed")
  void corrections() {
    StatedValue then = of(TITLE, "London", 3000L);
    assertFalse(then.holdsIn(of(TITLE, "London", 300L)));
    assertFalse(then.holdsIn(of(TITLE, "London", null)));
    assertFalse(then.holdsIn(of(TITLE, "Leeds", 3000L)));
    assertFalse(then.holdsIn(of(LocalizedText.of("en", "Protest"), "London", 3000L)));
  }

  @Test
  @DisplayName("values with fewer or more columns, of another build, can be compared")
  void columns() {
    StatedValue less = StatedValue.parse("id", "2020-11-18|VIGIL");
    StatedValue more = StatedValue.parse("id", "2020-11-18|VIGIL|300");
    assertTrue(less.holdsIn(more));
    assertFalse(more.holdsIn(less));
    assertTrue(StatedValue.parse("id", "2020-11-18|VIGIL|").holdsIn(less));
  }
}
