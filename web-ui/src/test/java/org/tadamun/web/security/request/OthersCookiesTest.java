package org.tadamun.web.security.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cookie of other code, such as Faces")
class OthersCookiesTest {

  @Test
  @DisplayName("is Secure behind TLS, even if its maker did not say so")
  void secure() {
    Cookie made = new Cookie("name", "value");
    made.setSecure(false);
    assertTrue(SecurityFilter.asOurs(made, true).getSecure());
    assertFalse(SecurityFilter.asOurs(new Cookie("name", "value"), false).getSecure());
  }

  @Test
  @DisplayName("is SameSite=Lax, or as strict as its maker made it")
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
