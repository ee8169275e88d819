package org.tadamun.web.publicsite.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.publicsite.form.FormData;

@DisplayName("The address of a visit")
class VisitTest {

  @Test
  @DisplayName("the query string has one order and one spelling")
  void query() {
    assertEquals("", visit("/x", Map.of(), false).queryString());
    assertEquals(
        "?a=1&b=%C3%A9+%26", visit("/x", Map.of("b", "é &", "a", "1"), false).queryString());
  }

  @Test
  @DisplayName("R3: a secret address has no token in the log")
  void place() {
    assertEquals("/confirm/…", visit("/confirm/secret", Map.of(), true).place());
    assertEquals("/petitions/x", visit("/petitions/x", Map.of(), false).place());
  }

  @Test
  @DisplayName("a page has its own address in each language, unless it names another one")
  void address() {
    Visit own = visit("/petitions/x", Map.of("a", "1"), false);
    assertEquals("/ar/petitions/x?a=1", own.address("ar", "/petitions/x"));
    Visit shown =
        new Visit(
            Locale.ENGLISH,
            "/tadamun",
            "/petitions/x",
            Map.of(),
            new TreeMap<>(),
            FormData.NONE,
            true,
            "/console/x?language="::concat);
    assertEquals("/tadamun/console/x?language=ar", shown.address("ar", "/petitions/x"));
  }

  private static Visit visit(String path, Map<String, String> query, boolean secret) {
    return new Visit(
        Locale.ENGLISH, "", path, Map.of(), new TreeMap<>(query), FormData.NONE, secret);
  }
}
