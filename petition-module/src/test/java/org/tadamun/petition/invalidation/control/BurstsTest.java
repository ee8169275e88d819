package org.tadamun.petition.invalidation.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BurstsTest {

  private static final Instant START = Instant.parse("2020-11-20T08:58:00Z");

  private static Instant after(int seconds) {
    return START.plusSeconds(seconds);
  }

  private static Bursts told(int moreThan, int... seconds) {
    Bursts bursts = new Bursts(moreThan, Duration.ofMinutes(1));
    for (int second : seconds) {
      bursts.confirmed("VA", after(second));
    }
    return bursts;
  }

  @Test
  @DisplayName(
      "More signatures than allowed within a minute are a burst; as many as allowed are none")
  void bound() {
    assertFalse(told(3, 0, 10, 20).isIn("VA", after(10)));
    Bursts bursts = told(3, 0, 10, 20, 30);
    for (int second : new int[] {0, 10, 20, 30}) {
      assertTrue(bursts.isIn("VA", after(second)), second + " s");
    }
    assertFalse(bursts.isIn("VA", after(31)));
    assertFalse(bursts.isIn("VA", START.minusSeconds(1)));
    assertFalse(bursts.isIn("IT", after(10)));
    assertFalse(bursts.isIn("VA", null));
  }

  @Test
  @DisplayName(
      "A burst is found in any minute, whether or not it crosses a minute or hour of the clock")
  void sliding() {
    Bursts bursts = told(2, 100, 130, 150, 155);
    assertTrue(bursts.isIn("VA", after(100)));
    assertTrue(bursts.isIn("VA", after(155)));
    assertFalse(told(2, 0, 60, 120, 180).isIn("VA", after(60)));
  }

  @Test
  @DisplayName("Bursts with a gap are apart, and overlapping ones are one burst")
  void spans() {
    Bursts apart = told(1, 0, 5, 500, 505);
    assertTrue(apart.isIn("VA", after(5)));
    assertFalse(apart.isIn("VA", after(250)));
    assertTrue(apart.isIn("VA", after(505)));
    Bursts one = told(1, 0, 40, 80, 120);
    assertTrue(one.isIn("VA", after(60)));
  }
}
