package org.tadamun.kernel.network.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

class PacedBodyTest {

  private static final Instant NOON = Instant.parse("2020-11-20T12:00:00Z");
  private static final int MEGABYTE = 1024 * 1024;

  private Duration gone = Duration.ZERO;
  private final InstantSource moments = () -> NOON.plus(gone);
  private final Clock clock = moments.withZone(ZoneOffset.UTC);

  /** A body of zeros that arrives in pieces of the given size, each after the given time. */
  private InputStream line(int size, int atOnce, Duration each) {
    return new PacedBody(
        new InputStream() {
          private int left = size;

          @Override
          public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            if (left == 0) {
              return -1;
            }
            int came = Math.min(left, Math.min(length, atOnce));
            gone = gone.plus(each.multipliedBy(came).dividedBy(atOnce));
            Arrays.fill(target, offset, offset + came, (byte) 0);
            left -= came;
            return came;
          }
        },
        clock);
  }

  private void assertTooSlow(InputStream body) {
    BusinessException refusal = assertThrows(BusinessException.class, body::readAllBytes);
    assertEquals(ProblemType.MALFORMED, refusal.type());
    assertEquals("kernel.error.too-slow", refusal.messageKey());
  }

  @ParameterizedTest
  @CsvSource({
    // megabytes, kilobytes a second
    "2, 7", // a slow mobile connection
    "20, 25", // a usual mobile connection
    "100, 120"
  })
  @DisplayName("a body at a slow but usual pace is read whole")
  void people(int megabytes, int pace) throws IOException {
    InputStream body = line(megabytes * MEGABYTE, pace * 1024, Duration.ofSeconds(1));
    assertEquals(megabytes * MEGABYTE, body.readAllBytes().length);
  }

  @Test
  @DisplayName("a body at half that pace is refused after two minutes")
  void slow() throws IOException {
    assertTooSlow(line(2 * MEGABYTE, 4_000, Duration.ofSeconds(1)));
    assertEquals(2, gone.toMinutes(), gone::toString);
    gone = Duration.ZERO;
    InputStream body = line(2, 1, Duration.ZERO);
    gone = PacedBody.BEGIN;
    assertEquals(0, body.read(), "just in time");
    gone = gone.plusMillis(1);
    assertTooSlow(body);
  }

  @Test
  @DisplayName("a body that pauses for 55 seconds and then comes at a usual pace is read whole")
  void still() throws IOException {
    InputStream body = line(MEGABYTE, 20 * 1024, Duration.ofSeconds(1));
    gone = Duration.ofSeconds(55);
    assertEquals(MEGABYTE, body.readAllBytes().length);
  }

  @Test
  @DisplayName(
      "a body of single bytes with long pauses is refused after a minute, however it is read")
  void trickle() {
    assertTooSlow(line(MEGABYTE, 1, Duration.ofSeconds(20)));
    assertTrue(gone.compareTo(Duration.ofSeconds(80)) <= 0, gone::toString);
    gone = Duration.ZERO;
    InputStream body = line(MEGABYTE, 1, Duration.ofSeconds(20));
    assertThrows(
        BusinessException.class,
        () -> {
          while (body.read() >= 0) {
            // Byte by byte, as headers of a form are read.
          }
        });
    gone = Duration.ZERO;
    InputStream skipped = line(MEGABYTE, 1, Duration.ofSeconds(20));
    assertThrows(BusinessException.class, () -> skipped.skip(MEGABYTE));
    assertTrue(gone.compareTo(Duration.ofSeconds(80)) <= 0, gone::toString);
  }

  @Test
  @DisplayName("no body may take longer than a quarter of an hour")
  void most() {
    assertTooSlow(line(100 * MEGABYTE, 50 * 1024, Duration.ofSeconds(1)));
    assertTrue(gone.compareTo(PacedBody.MOST.plusSeconds(1)) <= 0, gone::toString);
  }

  @Test
  @DisplayName("a body that was read whole is accepted, even if its end is read late")
  void end() throws IOException {
    byte[] sent = {1, 2, 3};
    InputStream body = new PacedBody(new ByteArrayInputStream(sent), clock);
    assertArrayEquals(sent, body.readNBytes(3));
    gone = Duration.ofHours(1);
    assertEquals(-1, body.read());
    assertEquals(-1, body.read(new byte[8], 0, 8));
  }
}
