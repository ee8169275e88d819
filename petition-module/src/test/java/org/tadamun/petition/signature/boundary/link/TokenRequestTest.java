package org.tadamun.petition.signature.boundary.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;

class TokenRequestTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "../%00 <b>"
      })
  @DisplayName("Any text that may be a token is looked up")
  void token(String token) {
    assertEquals(token, new TokenRequest(token).required());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = " ")
  @DisplayName("A missing token is refused at its field")
  void noToken(String token) {
    InvalidInput refusal = assertThrows(InvalidInput.class, new TokenRequest(token)::required);
    assertEquals("token", refusal.errors().getFirst().field());
  }

  @Test
  @DisplayName("A key in place of a token is refused as a key")
  void key() {
    InvalidInput refusal =
        assertThrows(InvalidInput.class, new TokenRequest("tadamun_x")::required);
    assertEquals("petition.error.key-as-link", refusal.errors().getFirst().messageKey());
  }
}
