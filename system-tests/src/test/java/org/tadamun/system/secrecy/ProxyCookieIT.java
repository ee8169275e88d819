package org.tadamun.system.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.TadamunServer;

@DisplayName("The cookie of a server behind TLS")
class ProxyCookieIT {

  @Test
  @DisplayName(
      "is for this very host by TLS alone, as its name says, and is known when it comes back")
  void cookie() {
    Map<String, String> keys = Map.of("base-url", "https://campaigns.example.org");
    try (TadamunServer server = new TadamunServer("start", "proxy", keys).start()) {
      Http http = server.http();
      // Looking at it uses nothing up, and opens a session for whose link it is.
      String link = server.signInLink().replaceFirst(".*(?=/console/)", "");
      String cookie = http.get(link).require(200).header("Set-Cookie");
      assertTrue(cookie.startsWith("__Host-tadamun-session="), cookie);
      String said = cookie.toLowerCase(Locale.ROOT).replace(" ", "") + ";";
      for (String attribute : new String[] {"secure", "httponly", "path=/", "samesite=lax"}) {
        assertTrue(said.contains(";" + attribute + ";"), cookie);
      }
      assertFalse(said.contains("domain="), cookie);
      String value = cookie.replaceFirst(";.*", "");
      assertEquals("", again(http, link, value));
      assertNotEquals("", again(http, link, value.replace("__Host-", "")), "by no other name");
    }
  }

  /** The cookie of a new session; empty where the one that was sent is known. */
  private static String again(Http http, String link, String cookie) {
    return String.valueOf(http.with("Cookie", cookie).get(link).require(200).header("Set-Cookie"))
        .replace("null", "");
  }
}
