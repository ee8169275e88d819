package org.tadamun.kernel.audit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;

class ChangesTest {

  private static final Place TORONTO = new Place(null, "Toronto");

  /** A part of a draft. */
  record Place(String venue, String town) {}

  /** A draft that contains a record. */
  record Outer(String title, Place place) {}

  @Test
  @DisplayName("only changed fields are recorded, by path, before and after")
  void changed() {
    Changes changes =
        Changes.between(
            new Outer("Vigil", TORONTO), new Outer("Protest", new Place("Hall 2", "Toronto")));
    assertEquals("title=Vigil; place.venue=", changes.from());
    assertEquals("title=Protest; place.venue=Hall 2", changes.to());
  }

  @Test
  @DisplayName("without a change nothing is recorded")
  void unchanged() {
    Changes changes = Changes.between(new Outer("Vigil", TORONTO), new Outer("Vigil", TORONTO));
    assertEquals("", changes.from() + changes.to());
  }

  @Test
  @DisplayName("of a personal field only the fact of the change is recorded")
  void personal() {
    Changes changes =
        Changes.between(
            new Outer("Zoë", TORONTO),
            new Outer("Zoë Doe", new Place("At hers", "Toronto")),
            "title",
            "place.venue");
    assertEquals("title=…; place.venue=", changes.from());
    assertEquals("title=…; place.venue=…", changes.to());
  }

  @Test
  @DisplayName("changes are empty only if no field changed")
  void emptyOnlyWithoutChange() {
    Outer vigil = new Outer("Vigil", TORONTO);
    assertTrue(Changes.between(vigil, new Outer("Vigil", TORONTO), "title").isEmpty());
    assertFalse(Changes.between(vigil, new Outer("Wake", TORONTO), "title").isEmpty());
    assertFalse(Changes.between(vigil, new Outer("Vigil", null)).isEmpty());
  }

  /** A draft with values of every kind that people write. */
  record Written(String lines, LocalizedText text, BigDecimal degrees, List<?> quotes) {}

  @Test
  @DisplayName("values that look the same to a reader are no change, personal or not")
  void same() {
    LocalizedText text = LocalizedText.of("en", "One\nTwo").with("fr", "Un").with("ar", "واحد");
    LocalizedText same = LocalizedText.of("en", "One\r\nTwo").with("ar", "واحد").with("fr", "Un");
    Written before =
        new Written(
            "a\nb", text, new BigDecimal("43.7"), List.of(text, new Place("Hall\n2", null)));
    Written after =
        new Written(
            "a\r\nb", same, new BigDecimal("43.70"), List.of(same, new Place("Hall\r\n2", "")));
    assertEquals("", Changes.between(before, after).to());
    assertTrue(Changes.between(before, after, "text").isEmpty());
    Written none = new Written(null, null, null, null);
    assertTrue(
        Changes.between(none, new Written("", LocalizedText.EMPTY, null, null), "lines").isEmpty());
    assertFalse(Changes.between(none, new Written(null, null, null, List.of(text))).isEmpty());
  }

  @Test
  @DisplayName("another source language is a change, even with the same words")
  void turned() {
    LocalizedText english = LocalizedText.of("en", "Zoë").with("ar", "زوي");
    LocalizedText arabic = LocalizedText.of("ar", "زوي").with("en", "Zoë");
    Texts before = new Texts(english, List.of(english));
    Texts after = new Texts(arabic, List.of(english));
    assertFalse(Changes.between(before, after).isEmpty());
    Changes told = Changes.between(before, after, "body");
    assertEquals("body=… (en, ar)", told.from());
    assertEquals("body=… (ar, en)", told.to());
    assertFalse(Changes.between(before, new Texts(english, List.of(arabic)), "demands").isEmpty());
  }

  /** A draft with localized texts, as a campaign has. */
  record Texts(LocalizedText body, List<LocalizedText> demands) {}

  @Test
  @DisplayName("of a personal text the languages are recorded, and none of its words")
  void texts() {
    LocalizedText english = LocalizedText.of("en", "The witness is Zoë");
    LocalizedText both = LocalizedText.of("en", "There is a witness").with("ur", "ایک گواہ ہے");
    Changes changes =
        Changes.between(
            new Texts(english.with("fr", "Voilà"), List.of(english)),
            new Texts(both.with("fr", "Voilà"), List.of()),
            "body",
            "demands");
    assertEquals("body=… (en); demands=1 …", changes.from());
    assertEquals("body=… (en, ur); demands=0 …", changes.to());
    Texts none = new Texts(null, null);
    assertEquals("", Changes.between(none, none, "body").to());
    assertEquals("body=… (en)", Changes.between(none, new Texts(english, null), "body").to());
    assertEquals(
        "body={\"en\":\"The witness is Zoë\"}",
        Changes.between(none, new Texts(english, null)).to());
  }
}
