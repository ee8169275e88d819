package org.tadamun.web.security.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cookie that others set, such as Faces")
class OthersCookiesTest {

  @Test
  @DisplayName("is Secure behind TLS, whatever its maker made of the request")
  void secure() {
    Cookie made = new Cookie("name", "value");
    made.setSecure(false);
    assertTrue(SecurityFilter.asOurs(made, true).getSecure());
    assertFalse(SecurityFilter.asOurs(new Cookie("name", "value"), false).getSecure());
  }

  @Test
  @DisplayName("does not come with foreign forms, and with no less where its maker said more")
  void sameSite() {
    for (boolean secure : new boolean[] {true, false}) {
      Cookie made = SecurityFilter.asOurs(new Cookie("name", "value"), secure);
      assertEquals("Lax", made.getAttribute("SameSite"));
    }
    Cookie stricter = new Cookie("name", "value");
    stricter.setAttribute("SameSite", "Strict");
    assertEquals("Strict", SecurityFilter.asOurs(stricter, true).getAttribute("SameSite"));
  }
}
