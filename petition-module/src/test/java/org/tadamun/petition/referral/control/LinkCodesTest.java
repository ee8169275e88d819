package org.tadamun.petition.referral.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.record.entity.ShortCode;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.referral.entity.PersonalLink;

@DisplayName("Code of a personal link as it is stored")
class LinkCodesTest {

  private static final String CODE = "6789bcdfghjk";

  @TempDir private Path folder;

  private Secrets secrets;
  private LinkCodes codes;

  @BeforeEach
  void keys() throws IOException {
    secrets = secrets();
    codes = new LinkCodes(secrets);
  }

  private Secrets secrets() throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    String line = "master-key=" + Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    return new Secrets(Files.writeString(Files.createTempFile(folder, "secrets", null), line));
  }

  @ParameterizedTest
  @ValueSource(strings = {CODE, "666666666666", "wwwwwwwwwwww", "w66666666666", "66666666666w"})
  @DisplayName(
      "R8: a stored code can be read with the key, is found in upper and lower case, and is sealed")
  void sealed(String code) {
    String kept = codes.of(code);
    assertEquals(PersonalLink.KEPT_LENGTH, kept.length());
    assertEquals(code, codes.shown(kept));
    assertEquals(kept, codes.of(code.toUpperCase(Locale.ROOT)));
    assertFalse(kept.contains(code));
    assertTrue(kept.compareTo(code) > 0 && code.compareTo(LinkCodes.MARK) < 0);
  }

  @Test
  @DisplayName("R8: each code is stored differently, and in the same way after a rotation of keys")
  void lasting() {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      all.add(codes.of(ShortCode.next(PersonalLink.LENGTH)));
    }
    assertEquals(1000, all.size());
    String kept = codes.of(CODE);
    secrets.addKey();
    secrets.forgetOldKeys();
    assertEquals(kept, codes.of(CODE));
    assertEquals(CODE, codes.shown(kept));
  }

  @Test
  @DisplayName(
      "R8: another key seals codes differently and reads none; an unsealed code is not read")
  void foreign() throws IOException {
    LinkCodes others = new LinkCodes(secrets());
    String kept = codes.of(CODE);
    assertNotEquals(kept, others.of(CODE));
    assertThrows(IllegalStateException.class, () -> others.shown(kept));
    assertThrows(IllegalStateException.class, () -> codes.shown(CODE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "6789bcdfghjk6", "6789bcdfghj", "6789bcdfghja"})
  @DisplayName("R6: a text that was never a code stays as it is")
  void neverACode(String odd) {
    assertEquals(odd, codes.of(odd));
  }

  @Test
  @DisplayName("R8: a copy of a stored code finds nothing, in upper or lower case")
  void copied() {
    String kept = codes.of(CODE);
    for (String copy : new String[] {kept, kept.toUpperCase(Locale.ROOT), LinkCodes.MARK, "X"}) {
      assertEquals("", codes.of(copy));
    }
  }
}
