package org.tadamun.web.publicsite.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlaceTest {

  @Test
  @DisplayName("what may be framed stands before the language outside and after it inside")
  void framed() {
    Place place = Place.of("/embed/ar", "/petitions/p");
    assertEquals(new Place(Locale.of("ar"), "/embed/petitions/p"), place);
    assertEquals("/embed/ar/petitions/p", Place.address("ar", place.path()));
    assertEquals("/embed/petitions/p", Place.framed("/petitions/p"));
  }

  @Test
  @DisplayName("all else stands below its language, both ways")
  void others() {
    Place place = Place.of("/en", "/petitions/p");
    assertEquals(new Place(Locale.ENGLISH, "/petitions/p"), place);
    assertEquals("/en/petitions/p", Place.address("en", place.path()));
    assertEquals("/en/embedded", Place.address("en", "/embedded"));
  }

  @Test
  @DisplayName("what may be framed has no second address that may not")
  void stray() {
    assertTrue(Place.isStray("/en", "/embed/petitions/p"));
    assertFalse(Place.isStray("/embed/en", "/embed/petitions/p"));
    assertFalse(Place.isStray("/en", "/petitions/p"));
  }
}
