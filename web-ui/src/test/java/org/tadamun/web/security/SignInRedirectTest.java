package org.tadamun.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The way to the sign-in page and back")
class SignInRedirectTest {

  private static final String PAGE = "/console/petition/edit";
  private static final String NEXT = "?ended=true&next=%2Fconsole%2Fpetition%2Fedit";

  @Test
  @DisplayName("after sign-in the requested page opens, with its parameters")
  void wanted() {
    String page = "/console/actions/list?campaign=release-amar-fayaz&state=PLANNED";
    assertEquals(page, SignInRedirect.target(page));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "/",
        "/en/",
        "https://evil.example/console/",
        "//evil.example/console/",
        "/console/../en/",
        "/console//evil.example",
        "/console/\\evil.example",
        "/console/ x",
        "/console/\u007fx",
        "/console/\r\nSet-Cookie: a=b",
        "/console/petition/edit?x=//evil.example",
        "/console/petition/edit?x=\\evil.example",
        "/console/petition/edit?x=\r\nSet-Cookie: a=b",
        "\\\\evil.example/console/",
        "javascript:alert(1)",
      })
  @DisplayName("after sign-in an address outside the console is replaced by the console's home")
  void elsewhere(String next) {
    assertEquals("/console/", SignInRedirect.target(next));
  }

  @Test
  @DisplayName("the sign-in address has the page that was opened, except for the console's home")
  void looked() {
    assertEquals("", SignInRedirect.looked("/console/", null));
    assertEquals("?next=%2Fconsole%2Fhelp", SignInRedirect.looked("/console/help", null));
    assertEquals("?next=%2Fconsole%2Fhelp%3Fa%3Db", SignInRedirect.looked("/console/help", "a=b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://union.example/console/petition/edit?campaign=amar&petition=release",
        "https://evil.example/console/petition/edit?campaign=amar&petition=release",
      })
  @DisplayName("the sign-in address has the page of a form with its parameters, on this host")
  void sent(String referer) {
    String expected = NEXT + "%3Fcampaign%3Damar%26petition%3Drelease";
    assertEquals(expected, SignInRedirect.sent(referer, "", PAGE));
    assertEquals(expected, SignInRedirect.sent(referer, "", PAGE + ".xhtml"));
    String below = referer.replace("example/", "example/tadamun/");
    assertEquals(expected, SignInRedirect.sent(below, "/tadamun", PAGE));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://union.example/console/petition/list?campaign=amar",
        "https://union.example/console/petition/edit/",
        "https://union.example/console/petition/edit/../../../evil?campaign=amar",
        "https://union.example//evil.example/console/petition/edit",
        "https://union.example/console/petition/edit\\evil.example",
        "https://union.example/console/petition/edit?a=b\r\nSet-Cookie: a=b",
        "//evil.example",
        "javascript:alert(1)",
      })
  @DisplayName("the sign-in address has no page for a form that was sent from elsewhere")
  void sentFromElsewhere(String referer) {
    assertEquals("?ended=true", SignInRedirect.sent(referer, "", PAGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "/\\evil.example", "/console//evil.example"})
  @DisplayName("a form that was sent to an unknown page leads to the console's home")
  void sentToNoPage(String path) {
    String query = SignInRedirect.sent("https://union.example" + path, "", path);
    String next = query.contains("next=") ? query.replaceFirst(".*next=", "") : "";
    assertEquals(
        "/console/", SignInRedirect.target(URLDecoder.decode(next, StandardCharsets.UTF_8)));
  }
}
