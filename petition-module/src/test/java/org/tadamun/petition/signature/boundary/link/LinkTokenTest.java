package org.tadamun.petition.signature.boundary.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("R2: Token of a mailed link")
class LinkTokenTest {

  private static FieldError refused(Stream<String> places, String authorization) {
    return assertThrows(InvalidInput.class, () -> LinkToken.one("token", places, authorization))
        .errors()
        .getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER   abc "})
  @DisplayName("The token is read from a Bearer header")
  void bearer(String authorization) {
    assertEquals(Optional.of("abc"), LinkToken.bearer(authorization));
    assertEquals("abc", LinkToken.one("token", Stream.of((String) null), authorization));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"Bearer", "Bearer  ", "Basic eDp5", "Bearer tadamun_abc", "abc"})
  @DisplayName("A key, another scheme or an empty header is no token")
  void none(String authorization) {
    assertEquals(Optional.empty(), LinkToken.bearer(authorization));
  }

  @Test
  @DisplayName("The token may be sent in several places if it is the same in all")
  void several() {
    assertEquals("abc", LinkToken.one("token", Stream.of("abc", null), null));
    assertEquals("abc", LinkToken.one("token", Stream.of("abc", "abc"), "Bearer abc"));
    assertEquals("abc", LinkToken.one("token", Stream.of(" ", "abc"), "Bearer tadamun_key"));
    assertEquals("kernel.error.too-many", refused(Stream.of("abc"), "Bearer d").messageKey());
    assertEquals("kernel.error.too-many", refused(Stream.of("abc", "d"), null).messageKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {" abc", "abc ", "abc\n", "\r\n\tabc\u2003"})
  @DisplayName("White space around the token is removed")
  void copied(String token) {
    assertEquals("abc", LinkToken.required("token", token));
    assertEquals("abc", LinkToken.one("token", Stream.of(token, "abc"), "Bearer abc"));
    assertEquals("abc", new TokenRequest(token).required());
    assertEquals(
        "petition.error.key-as-link", refused(Stream.of(" tadamun_abc\n"), null).messageKey());
  }

  @Test
  @DisplayName("A missing token is required, and a key in its place is refused as a key")
  void missing() {
    FieldError nothing = refused(Stream.of("", null), null);
    assertEquals("token", nothing.field());
    assertEquals("kernel.error.required", nothing.messageKey());
    String key = "Bearer tadamun_abc";
    assertEquals("petition.error.key-as-link", refused(Stream.of(""), key).messageKey());
    assertEquals(
        "petition.error.key-as-link", refused(Stream.of("tadamun_abc"), null).messageKey());
  }
}
