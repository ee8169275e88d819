package org.tadamun.kernel.staff.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Hash of a password")
class PasswordHashingTest {

  private static String bytes(int length) {
    return Base64.getEncoder().encodeToString(new byte[length]);
  }

  @ParameterizedTest
  @CsvSource({
    "PBKDF2WithHmacSHA512, 210000, 32, 32, false",
    "PBKDF2WithHmacSHA512, 2048, 32, 32, true",
    "PBKDF2WithHmacSHA512, 2100000, 32, 32, true",
    "PBKDF2WithHmacSHA256, 210000, 32, 32, true",
    "PBKDF2WithHmacSHA512, 210000, 16, 32, true",
    "PBKDF2WithHmacSHA512, 210000, 32, 16, true"
  })
  @DisplayName(
      "a hash is outdated if algorithm, rounds, salt or key length differ from the present ones")
  void outdated(String algorithm, String rounds, int salt, int key, boolean expected) {
    String known = String.join(":", algorithm, rounds, bytes(salt), bytes(key));
    assertEquals(expected, new PasswordHashing().isOutdated(known));
  }
}
