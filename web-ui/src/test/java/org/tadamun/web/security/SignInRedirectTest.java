package org.tadamun.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInRedirectTest {

  @Test
  @DisplayName("after sign-in the page that was wanted opens, with its parameters")
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
        "/console/\r\nSet-Cookie: a=b",
        "javascript:alert(1)",
      })
  @DisplayName("what does not lie in the console opens its home instead")
  void elsewhere(String next) {
    assertEquals("/console/", SignInRedirect.target(next));
  }
}
