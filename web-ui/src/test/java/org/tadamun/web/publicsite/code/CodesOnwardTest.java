package org.tadamun.web.publicsite.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Source codes on the way from page to page")
class CodesOnwardTest {

  private static final String OURS = "https://campaigns.example.org";
  private static final String CODED = OURS + "/en/petitions/p?utm_source=friend&other=1";
  private static final String PATH = "/petitions/p";

  private final CodesOnward onward = new CodesOnward(OURS);

  @Test
  @DisplayName("R3: a change of language keeps the codes, and no other parameter")
  void language() {
    assertEquals("/ar/petitions/p?utm_source=friend", target(CODED, Map.of()));
    Map<String, String> modern = Map.of("Sec-Fetch-Site", "same-origin");
    assertEquals("/ar/petitions/p?utm_source=friend", target(CODED, modern));
  }

  @Test
  @DisplayName(
      "R3: the next signer on an event pass keeps the codes with which the pass was opened")
  void pass() {
    String pass = "/petitions/p/pass/Hall-7";
    String before = OURS + "/ar" + pass + "/check-your-mail?utm_source=stall";
    assertEquals(
        "/ar" + pass + "?utm_source=stall", onward.target(pass, request(before, Map.of(), null)));
    assertNull(onward.target(pass + "/signatures", request(before, Map.of(), null)));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        OURS + "/en/petitions/p",
        OURS + "/en/petitions/p?page=2",
        "https://elsewhere.example/?utm_source=friend",
        "not an address ?utm_source=friend",
        "?utm_source=friend"
      })
  @DisplayName("R3: a request without codes, or with those of another site, is not redirected")
  void others(String referer) {
    assertNull(target(referer, Map.of()));
  }

  @Test
  @DisplayName("R3: Sec-Fetch-Site: cross-site overrides a referrer of our own")
  void foreign() {
    assertNull(target(CODED, Map.of("Sec-Fetch-Site", "cross-site")));
  }

  @Test
  @DisplayName("R3: only petitions get the codes, and codes in the address are not replaced")
  void elsewhere() {
    assertNull(onward.target("/petitions/p/countries", request(CODED, Map.of(), null)));
    assertNull(onward.target("/campaigns/p", request(CODED, Map.of(), null)));
    assertNull(onward.target(PATH, request(CODED, Map.of(), "utm_source=mail")));
  }

  private String target(String referer, Map<String, String> headers) {
    return onward.target(PATH, request(referer, headers, null));
  }

  private static HttpServletRequest request(
      String referer, Map<String, String> more, String query) {
    Map<String, String> headers = new HashMap<>(more);
    headers.put("Referer", referer);
    headers.put("Host", "campaigns.example.org");
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            CodesOnwardTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getHeader" -> headers.get(arguments[0]);
                  case "getQueryString" -> query;
                  case "getContextPath" -> "";
                  case "getServletPath" -> "/ar";
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
