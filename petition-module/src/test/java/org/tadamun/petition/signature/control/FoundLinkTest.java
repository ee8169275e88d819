package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.petition.petition.entity.lastday.Reopening;
import org.tadamun.petition.signature.entity.SignatureToken;

@DisplayName("Link that was found by its token")
class FoundLinkTest {

  private static final Instant THEN = Instant.parse("2020-11-20T12:00:00Z");

  @ParameterizedTest
  @CsvSource({"0, false", "1209599, false", "1209600, true", "1209601, true"})
  @DisplayName("R8: a link confirms for exactly 14 days")
  void expired(long seconds, boolean expired) {
    SignatureLinks.Found found =
        new SignatureLinks.Found(null, THEN, THEN.plus(SignatureToken.LIFETIME));
    assertEquals(expired, found.isExpired(Reopening.NONE, THEN.plusSeconds(seconds)));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1209599, false", "1209600, true", "1209601, true"})
  @DisplayName(
      "R8: a link that expired while its petition was closed confirms 14 days from the reopening")
  void reopened(long seconds, boolean expired) {
    Instant reopened = THEN.plusSeconds(60);
    SignatureLinks.Found found =
        new SignatureLinks.Found(null, THEN.minus(SignatureToken.LIFETIME), THEN);
    assertEquals(
        expired, found.isExpired(new Reopening(null, reopened), reopened.plusSeconds(seconds)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "86400, 0", "86401, 86401"})
  @DisplayName("R8: a link whose mail was sent more than a day late has its time from the sending")
  void late(long seconds, long begins) {
    Instant until = THEN.plus(SignatureToken.LIFETIME);
    assertEquals(
        until.plusSeconds(begins), SignatureToken.end(until, THEN, THEN.plusSeconds(seconds)));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 0", "1, 1"})
  @DisplayName("R8: the time of a link begins at the reopening if that came later")
  void begins(long signed, long begins) {
    Reopening reopening = new Reopening(null, THEN);
    assertEquals(THEN.plusSeconds(begins), reopening.orLater(THEN.plusSeconds(signed)));
    Instant then = THEN.plusSeconds(signed);
    assertEquals(then, Reopening.NONE.orLater(then));
  }
}
