package org.tadamun.petition.signature.control.rate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.clock.HandClock;

class SignatureRateTest {

  private static final String CLIENT = "203.0.113.7";

  @TempDir private Path folder;
  private final HandClock clock = new HandClock(Instant.parse("2020-11-20T08:00:00Z"));
  private Secrets secrets;

  @BeforeEach
  void load() throws IOException {
    Path file = Files.writeString(folder.resolve("secrets"), "master-key=" + "A".repeat(43));
    secrets = new Secrets(file);
  }

  private SignatureRate rate(String configured) {
    return new SignatureRate(clock, secrets, configured);
  }

  private static long waiting(SignatureRate rate, String client) {
    RetryLater refusal = assertThrows(RetryLater.class, () -> rate.admit(client));
    assertEquals(ProblemType.TOO_MANY, refusal.type());
    return refusal.seconds();
  }

  private static void admits(SignatureRate rate, String client, int times) {
    for (int i = 0; i < times; i++) {
      assertDoesNotThrow(() -> rate.admit(client));
    }
  }

  @Test
  @DisplayName("R6: a caller above the limit is told how many seconds to wait")
  void tooMany() {
    SignatureRate rate = rate("3/PT5M");
    admits(rate, CLIENT, 3);
    assertEquals(300, waiting(rate, CLIENT));
    clock.pass(Duration.ofSeconds(299));
    assertEquals(1, waiting(rate, CLIENT));
    clock.pass(Duration.ofSeconds(1));
    admits(rate, CLIENT, 3);
    assertEquals(300, waiting(rate, CLIENT));
  }

  @Test
  @DisplayName("R6: the wait is at least a second")
  void atLeastASecond() {
    SignatureRate rate = rate("1/PT5M");
    admits(rate, CLIENT, 1);
    clock.pass(Duration.ofMillis(299_900));
    assertEquals(1, waiting(rate, CLIENT));
  }

  @Test
  @DisplayName("Further attempts do not lengthen the wait")
  void trying() {
    SignatureRate rate = rate("1/PT1M");
    admits(rate, CLIENT, 1);
    for (int i = 0; i < 50; i++) {
      waiting(rate, CLIENT);
    }
    clock.pass(Duration.ofMinutes(1));
    admits(rate, CLIENT, 1);
  }

  @Test
  @DisplayName("Each IPv4 address and each IPv6 /64 has its own limit")
  void connections() {
    SignatureRate rate = rate("1/PT5M");
    admits(rate, CLIENT, 1);
    admits(rate, "203.0.113.8", 1);
    admits(rate, "2001:db8:1:2::1", 1);
    waiting(rate, "2001:db8:1:2:ffff::2");
    admits(rate, "2001:db8:1:3::1", 1);
  }

  @Test
  @DisplayName("An IPv6 /56 has eight times the limit of one connection")
  void line() {
    SignatureRate rate = rate("2/PT5M");
    for (int i = 0; i < 8; i++) {
      admits(rate, "2001:db8:1:0" + i + "::1", 2);
      waiting(rate, "2001:db8:1:0" + i + "::1");
    }
    assertEquals(300, waiting(rate, "2001:db8:1:ff::1"));
    admits(rate, "2001:db8:1:100::1", 2);
    clock.pass(Duration.ofMinutes(5));
    admits(rate, "2001:db8:1:ff::1", 2);
  }

  @Test
  @DisplayName("An IPv6 /48 has forty times the limit of one connection")
  void site() {
    SignatureRate rate = rate("1/PT5M");
    for (int i = 0; i < 40; i++) {
      admits(rate, "2001:db8:1:" + Integer.toHexString(i << 8) + "::1", 1);
    }
    waiting(rate, "2001:db8:1:ff00::1");
    admits(rate, "2001:db8:2:ff00::1", 1);
    rate.sweep();
    clock.pass(Duration.ofMinutes(5));
    rate.sweep();
    admits(rate, "2001:db8:1:fe00::1", 1);
  }

  @Test
  @DisplayName("IPv4 addresses of one network have no common limit")
  void neighbours() {
    SignatureRate rate = rate("1/PT5M");
    for (int i = 0; i < 256; i++) {
      admits(rate, "203.0.113." + i, 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "172.17.0.1", "10.0.0.9", "fd00::1"})
  @DisplayName("Local and private addresses are limited only by a limit that was configured")
  void localAddresses(String client) {
    admits(rate("30/PT5M"), client, 100);
    SignatureRate chosen = rate("5/PT5M");
    admits(chosen, client, 5);
    assertEquals(Duration.ofMinutes(5).toSeconds(), waiting(chosen, client));
  }

  @Test
  @DisplayName("The limit off admits everybody")
  void off() {
    admits(rate("off"), CLIENT, 100);
  }

  @Test
  @DisplayName("Windows that are over are forgotten")
  void sweep() {
    SignatureRate rate = rate("1/PT1M");
    for (int i = 0; i < 10_050; i++) {
      rate.admit("10.0." + i / 250 + "." + i % 250);
    }
    clock.pass(Duration.ofSeconds(59));
    rate.sweep();
    assertEquals(10_050, rate.remembered());
    clock.pass(Duration.ofSeconds(1));
    admits(rate, CLIENT, 1);
    rate.sweep();
    assertEquals(1, rate.remembered());
    waiting(rate, CLIENT);
    admits(rate, "10.0.0.0", 1);
  }

  @Tag("slow")
  @Tag("slow")
  @Test
  @DisplayName("The memory is bounded, and drops the oldest windows first")
  void bounded() {
    SignatureRate rate = rate("1/PT5M");
    admits(rate, CLIENT, 1);
    for (int i = 0; i < KeyedWindows.MOST - 1; i++) {
      clock.pass(Duration.ofMillis(1));
      rate.admit("2001:" + (i >> 16) + ":" + Integer.toHexString(i & 0xffff) + "::1");
    }
    assertEquals(KeyedWindows.MOST, rate.remembered());
    waiting(rate, "2001:1:0::1");
    assertTrue(rate.remembered() <= KeyedWindows.MOST * 9 / 10, () -> "" + rate.remembered());
    admits(rate, CLIENT, 1);
  }

  @Test
  @DisplayName("R6: nobody has to wait because the clock was set back")
  void setBack() {
    SignatureRate rate = rate("1/PT5M");
    admits(rate, CLIENT, 1);
    rate.admit("203.0.113.8");
    clock.pass(Duration.ofHours(-3));
    admits(rate, CLIENT, 1);
    assertEquals(300, waiting(rate, CLIENT));
    rate.sweep();
    assertEquals(1, rate.remembered());
  }

  @ParameterizedTest
  @CsvSource({"30/PT5M, 30, PT5M", "' 1/PT1S ', 1, PT1S", "1000/P1D, 1000, PT24H"})
  @DisplayName("A limit is read as a number in a duration")
  void limit(String text, int most, Duration window) {
    assertEquals(new RateLimit(most, window), RateLimit.parse(text));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"  ", "off", "OFF", " off "})
  @DisplayName("An empty limit or off is no limit")
  void noLimit(String text) {
    assertTrue(RateLimit.parse(text).isOff());
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "30/", "/PT5M", "x/PT5M", "30/5m", "30/PT5M/x", "on"})
  @DisplayName("A limit that cannot be read is refused at the start, with an example")
  void malformed(String text) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> rate(text));
    assertTrue(refusal.getMessage().contains("30/PT5M"));
  }
}
