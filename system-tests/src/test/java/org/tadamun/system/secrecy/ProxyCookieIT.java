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

  private static final String SIGN_IN = "/console/sign-in";

  @Test
  @DisplayName(
      "is for this very host by TLS alone, as its name says, and is known when it comes back")
  void cookie() {
    Map<String, String> keys = Map.of("base-url", "https://campaigns.example.org");
    try (TadamunServer server = new TadamunServer("start", "proxy", keys).start()) {
      Http http = server.http();
      String cookie = http.get(SIGN_IN).require(200).header("Set-Cookie");
      assertTrue(cookie.startsWith("__Host-tadamun-session="), cookie);
      String said = cookie.toLowerCase(Locale.ROOT).replace(" ", "") + ";";
      for (String attribute : new String[] {"secure", "httponly", "path=/", "samesite=lax"}) {
        assertTrue(said.contains(";" + attribute + ";"), cookie);
      }
      assertFalse(said.contains("domain="), cookie);
      String value = cookie.replaceFirst(";.*", "");
      assertEquals("", again(http, value));
      assertNotEquals("", again(http, value.replace("__Host-", "")), "by no other name");
    }
  }

  /** The cookie of a new session; empty where the one that was sent is known. */
  private static String again(Http http, String cookie) {
    return String.valueOf(
            http.with("Cookie", cookie).get(SIGN_IN).require(200).header("Set-Cookie"))
        .replace("null", "");
  }
}
