package org.tadamun.web.publicsite.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.time.boundary.ClockTolerance;
import org.tadamun.web.publicsite.SetClock;
import org.tadamun.web.publicsite.form.AgeStamp.Age;

@DisplayName("The age stamp of a form")
class AgeStampTest {

  @TempDir private Path folder;
  private final SetClock clock = new SetClock();
  private AgeStamp stamps;

  @BeforeEach
  void load() throws IOException {
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
    Path file = Files.writeString(folder.resolve("secrets"), "master-key=" + key);
    stamps = new AgeStamp(clock, new Secrets(file));
  }

  @Test
  @DisplayName("R3: a form is too fast within two seconds, then valid for two days, then too old")
  void ages() {
    String stamp = stamps.next();
    assertEquals(Age.TOO_FAST, stamps.ageOf(stamp));
    clock.forward(AgeStamp.LEAST);
    assertEquals(Age.FITTING, stamps.ageOf(stamp));
    clock.forward(AgeStamp.MOST.minus(AgeStamp.LEAST));
    assertEquals(Age.FITTING, stamps.ageOf(stamp));
    clock.forward(Duration.ofMillis(1));
    assertEquals(Age.TOO_OLD, stamps.ageOf(stamp));
  }

  @Test
  @DisplayName("R3: a form that came back may be sent at once, and is valid as long as a new one")
  void again() {
    String stamp = stamps.again();
    assertEquals(Age.FITTING, stamps.ageOf(stamp));
    clock.forward(AgeStamp.MOST.minus(AgeStamp.LEAST));
    assertEquals(Age.FITTING, stamps.ageOf(stamp));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "abc", "1.", ".x", "mwvgxwj7.KIC9UAN3qMld6BvA5mo3_UrYrsYN5tbhgOIc"})
  @DisplayName("a forged or missing stamp counts as too old")
  void forged(String stamp) {
    assertEquals(Age.TOO_OLD, stamps.ageOf(stamp));
  }

  @Test
  @DisplayName(
      "R3: a stamp from a node whose clock is some minutes ahead is valid, one a day ahead is not")
  void ahead() {
    String stamp = stamps.next();
    clock.forward(Duration.ofMillis(-1));
    assertEquals(Age.FITTING, stamps.ageOf(stamp));
    clock.forward(ClockTolerance.MOST.negated().plusMillis(1));
    assertEquals(Age.FITTING, stamps.ageOf(stamp));
    clock.forward(Duration.ofMillis(-1));
    assertEquals(Age.TOO_OLD, stamps.ageOf(stamp));
    clock.forward(Duration.ofDays(-1));
    assertEquals(Age.TOO_OLD, stamps.ageOf(stamp));
  }

  @Test
  @DisplayName("the time of a stamp cannot be replaced by a later one")
  void moved() {
    String stamp = stamps.next();
    clock.forward(Duration.ofDays(3));
    String moved = stamps.next().split("\\.")[0] + '.' + stamp.split("\\.")[1];
    assertEquals(Age.TOO_OLD, stamps.ageOf(moved));
  }
}
