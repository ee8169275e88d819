package org.tadamun.web.publicsite.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The places of the public routes")
class RoutePlaceTest {

  @Test
  @DisplayName(
      "a frame has \"embed\" before the language in its address, and after it in its route")
  void framed() {
    RoutePlace place = RoutePlace.of("/embed/ar", "/petitions/p");
    assertEquals(new RoutePlace(Locale.of("ar"), "/embed/petitions/p"), place);
    assertEquals("/embed/ar/petitions/p", RoutePlace.address("ar", place.path()));
    assertEquals("/embed/petitions/p", RoutePlace.framed("/petitions/p"));
  }

  @Test
  @DisplayName("every other page has its route below the language")
  void others() {
    RoutePlace place = RoutePlace.of("/en", "/petitions/p");
    assertEquals(new RoutePlace(Locale.ENGLISH, "/petitions/p"), place);
    assertEquals("/en/petitions/p", RoutePlace.address("en", place.path()));
    assertEquals("/en/embedded", RoutePlace.address("en", "/embedded"));
  }

  @Test
  @DisplayName("the address of a frame below a language is stray")
  void stray() {
    assertTrue(RoutePlace.isStray("/en", "/embed/petitions/p"));
    assertFalse(RoutePlace.isStray("/embed/en", "/embed/petitions/p"));
    assertFalse(RoutePlace.isStray("/en", "/petitions/p"));
  }
}
