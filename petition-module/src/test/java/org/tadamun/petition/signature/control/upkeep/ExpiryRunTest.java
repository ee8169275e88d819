package org.tadamun.petition.signature.control.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What nobody confirmed")
class ExpiryRunTest {

  private int portions;

  private final ExpiryRun run =
      new ExpiryRun(
          new SignatureExpiry() {
            @Override
            public int expire() {
              portions++;
              return 0;
            }
          },
          Clock.systemUTC());

  @Test
  @DisplayName("does not expire in the first hour of a server, whose clock may be wrong")
  void firstHour() {
    run.look();
    assertEquals(0, portions);
    run.run();
    assertEquals(1, portions);
  }
}
