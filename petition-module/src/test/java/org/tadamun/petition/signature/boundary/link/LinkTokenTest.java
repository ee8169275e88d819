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

@DisplayName("R2 The token of a mailed link")
class LinkTokenTest {

  private static FieldError refused(Stream<String> places, String authorization) {
    return assertThrows(InvalidInput.class, () -> LinkToken.one("token", places, authorization))
        .errors()
        .getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER   abc "})
  @DisplayName("is taken as Bearer")
  void bearer(String authorization) {
    assertEquals(Optional.of("abc"), LinkToken.bearer(authorization));
    assertEquals("abc", LinkToken.one("token", Stream.of((String) null), authorization));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"Bearer", "Bearer  ", "Basic eDp5", "Bearer tadamun_abc", "abc"})
  @DisplayName("is no key, nothing of another scheme, and not nothing")
  void none(String authorization) {
    assertEquals(Optional.empty(), LinkToken.bearer(authorization));
  }

  @Test
  @DisplayName("may stand in several places, where it is the same in all")
  void several() {
    assertEquals("abc", LinkToken.one("token", Stream.of("abc", null), null));
    assertEquals("abc", LinkToken.one("token", Stream.of("abc", "abc"), "Bearer abc"));
    assertEquals("abc", LinkToken.one("token", Stream.of(" ", "abc"), "Bearer tadamun_key"));
    assertEquals("kernel.error.too-many", refused(Stream.of("abc"), "Bearer d").messageKey());
    assertEquals("kernel.error.too-many", refused(Stream.of("abc", "d"), null).messageKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {" abc", "abc ", "abc\n", "\r\n\tabc\u2003"})
  @DisplayName("is read without what was copied around it from a mail")
  void copied(String token) {
    assertEquals("abc", LinkToken.required("token", token));
    assertEquals("abc", LinkToken.one("token", Stream.of(token, "abc"), "Bearer abc"));
    assertEquals("abc", new TokenRequest(token).required());
    assertEquals(
        "petition.error.key-as-link", refused(Stream.of(" tadamun_abc\n"), null).messageKey());
  }

  @Test
  @DisplayName("is missed where there is none, and a key in its place is called one")
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
