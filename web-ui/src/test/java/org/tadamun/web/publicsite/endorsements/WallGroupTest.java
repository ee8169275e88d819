package org.tadamun.web.publicsite.endorsements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.wall.boundary.PublicEndorsement;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("The quote of an endorsement on the wall")
class WallGroupTest {

  private static final Quote ARABIC = new Quote("ar", "أطلقوا سراحه", "en");
  private static final Quote ENGLISH = new Quote("en", "Let him go.", null);

  private static WallGroup.Entry entry(String reader, Quote... quotes) {
    PublicEndorsement endorsement =
        new PublicEndorsement(
            "id",
            new PublicEndorsement.Party(
                LocalizedText.of("en", "Union of Weavers"), EndorserKind.ORGANISATION, "CA"),
            null,
            null,
            null,
            "en",
            null,
            "en",
            null,
            null,
            null,
            true,
            null,
            null,
            null,
            List.of(quotes),
            false,
            null,
            null,
            null,
            1);
    return WallGroup.Entry.of(endorsement, Locale.of(reader));
  }

  @Test
  @DisplayName("R1: is in the reader's language, with the original from which it was translated")
  void translated() {
    assertEquals("ar", entry("ar", ARABIC, ENGLISH).quote().lang());
    assertEquals("en", entry("ar", ARABIC, ENGLISH).original().lang());
    assertNull(entry("en", ARABIC, ENGLISH).original());
  }

  @Test
  @DisplayName(
      "is the original for a reader of any other language, in whatever order the quotes are")
  void original() {
    assertEquals("en", entry("fr", ARABIC, ENGLISH).quote().lang());
  }

  @Test
  @DisplayName("R1: is known as a translation even if the original is missing")
  void withoutOriginal() {
    WallGroup.Entry entry = entry("fr", ARABIC);
    assertEquals("en", entry.quote().translatedFrom());
    assertNull(entry.original());
    assertNull(entry("fr").quote());
  }
}
