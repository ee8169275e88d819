package org.tadamun.web.console.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The cookie by which Faces finds the message for the next page")
class OwnFlashCookieTest {

  private final Map<String, Object> sent = new HashMap<>();
  private final Map<String, String> answered = new HashMap<>();
  private final ExternalContext context =
      OwnFlashCookie.of(
          new ExternalContextWrapper(null) {
            @Override
            public Map<String, Object> getRequestCookieMap() {
              return sent;
            }

            @Override
            public void addResponseCookie(String name, String value, Map<String, Object> more) {
              answered.put(name, value);
            }
          });

  @Test
  @DisplayName("R2: is shown to Faces as it was made if this process has made it")
  void own() {
    context.addResponseCookie(OwnFlashCookie.NAME, "aB%3D%3D", Map.of());
    String marked = answered.get(OwnFlashCookie.NAME);
    assertNotEquals("aB%3D%3D", marked);
    sent.put(OwnFlashCookie.NAME, new Cookie(OwnFlashCookie.NAME, marked));
    Cookie shown = (Cookie) context.getRequestCookieMap().get(OwnFlashCookie.NAME);
    assertEquals("aB%3D%3D", shown.getValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "aB%3D%3D", "aB%3D%3D.7d444840-9dc0-11d1-b245-5ffdce74fad2", "."})
  @DisplayName("R2: is hidden from Faces if another process has made it, which Faces cannot read")
  void foreign(String value) {
    sent.put(OwnFlashCookie.NAME, new Cookie(OwnFlashCookie.NAME, value));
    assertFalse(context.getRequestCookieMap().containsKey(OwnFlashCookie.NAME));
  }

  @Test
  @DisplayName("R2: leaves all other cookies as they are")
  void others() {
    Cookie other = new Cookie("other", "abc");
    sent.put("other", other);
    assertSame(other, context.getRequestCookieMap().get("other"));
    assertNull(context.getRequestCookieMap().get(OwnFlashCookie.NAME));
    context.addResponseCookie("other", "abc", Map.of());
    assertEquals("abc", answered.get("other"));
  }
}
