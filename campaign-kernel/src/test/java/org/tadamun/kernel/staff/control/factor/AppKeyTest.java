package org.tadamun.kernel.staff.control.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Key of an authenticator app")
class AppKeyTest {

  /** The key of RFC 6238, appendix B. */
  private static final byte[] BYTES = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  private static final AppKey KEY = new AppKey("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
  private static final long STEP = 1_111_111_111 / 30;

  /** The code that an app with the key shows. */
  private static String shownAt(Instant moment) throws GeneralSecurityException {
    var codes = new TimeBasedOneTimePasswordGenerator();
    var key = new SecretKeySpec(BYTES, codes.getAlgorithm());
    return codes.generateOneTimePasswordString(key, moment, Locale.ROOT);
  }

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037"
  })
  @DisplayName("the codes are the last six digits of the test values in RFC 6238")
  void standard(long second, String code) throws GeneralSecurityException {
    Instant then = Instant.ofEpochSecond(second);
    assertEquals(OptionalLong.of(second / 30), KEY.stepOf(code, then));
    assertEquals(code, shownAt(then));
  }

  @Test
  @DisplayName("the code of now, or of one step before or after, is accepted, with its step")
  void window() throws GeneralSecurityException {
    for (int apart = -1; apart <= 1; apart++) {
      String code = shownAt(NOW.plusSeconds(apart * 30L));
      assertEquals(OptionalLong.of(STEP + apart), KEY.stepOf(code, NOW));
    }
    for (int apart : new int[] {-3, -2, 2, 3}) {
      String code = shownAt(NOW.plusSeconds(apart * 30L));
      assertEquals(OptionalLong.empty(), KEY.stepOf(code, NOW));
    }
  }

  @Test
  @DisplayName("any other text is not accepted as a code")
  void refusesOtherText() {
    for (String typed : new String[] {"", "050", "0504711", "000000", "٠٥٠٤٧١", "x"}) {
      assertEquals(OptionalLong.empty(), KEY.stepOf(typed, NOW), typed);
    }
  }

  @Test
  @DisplayName("a key has 160 bits, is read from its base32 text, and is not shown in logs")
  void letters() {
    assertEquals(KEY.text(), Base32.of(BYTES));
    assertArrayEquals(BYTES, Base32.bytes(KEY.text()));
    assertArrayEquals(BYTES, Base32.bytes("gezd gnbv gy3t qojq gezd gnbv gy3t qojq"));
    for (int length = 0; length < 9; length++) {
      byte[] some = new byte[length];
      java.util.Arrays.fill(some, (byte) (200 + length));
      assertArrayEquals(some, Base32.bytes(Base32.of(some)));
    }
    assertEquals(20, Base32.bytes(AppKey.next().text()).length);
    assertNotEquals(AppKey.next(), AppKey.next());
    assertFalse(KEY.toString().contains(KEY.text()), "in no log");
  }

  @Test
  @DisplayName("the hash of a recovery code depends on the key and ignores blanks")
  void recovery() {
    String hash = KEY.hash("1234 5678 9012 3456");
    assertEquals(43, hash.length());
    assertEquals(hash, KEY.hash("1234567890123456"));
    assertNotEquals(hash, AppKey.next().hash("1234567890123456"));
    assertTrue(KEY.hashes(RecoveryCodes.make()).stream().allMatch(one -> one.length() == 43));
  }
}
