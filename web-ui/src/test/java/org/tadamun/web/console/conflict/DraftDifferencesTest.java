package org.tadamun.web.console.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("The differences between two drafts")
class DraftDifferencesTest {

  private static final LocalizedText TITLE = LocalizedText.of("en", "Vigil");
  private static final LocalizedText FIRST = LocalizedText.of("en", "Release him");

  public record Place(String city, boolean hidden) {}

  public record Draft(
      LocalizedText title, Place place, List<LocalizedText> demands, List<String> languages) {}

  @Test
  @DisplayName("a difference is named by field, by language and by place in a list")
  void paths() {
    Draft one = new Draft(TITLE, new Place("Oslo", false), List.of(FIRST), List.of("en"));
    Draft other =
        new Draft(
            TITLE.with("ar", "وقفة"),
            new Place("Oslo", true),
            List.of(FIRST.with("ur", "رہائی"), TITLE),
            List.of("en", "ar"));
    List<String> all =
        List.of("title.ar", "place.hidden", "demands[0].ur", "demands[1].en", "languages");
    assertEquals(all, DraftDifferences.paths(one, other));
    assertEquals(all, DraftDifferences.paths(other, one));
  }

  @Test
  @DisplayName(
      "missing values differ from present ones, but line breaks and empty texts do not differ")
  void none() {
    Draft none = new Draft(null, null, null, null);
    Draft some = new Draft(TITLE, new Place("Oslo", true), List.of(FIRST), List.of());
    assertEquals(
        List.of("title.en", "place.city", "place.hidden", "demands[0].en"),
        DraftDifferences.paths(none, some));
    Draft lines = new Draft(LocalizedText.of("en", "a\r\nb"), new Place("", true), null, null);
    Draft same = new Draft(LocalizedText.of("en", "a\nb"), new Place(null, true), null, null);
    assertEquals(List.of(), DraftDifferences.paths(lines, same));
  }
}
