package org.tadamun.kernel.network.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * A body that must arrive at a minimum speed. The server's time-out begins again with each byte, so
 * a slow sender could occupy a request for years. A body has one minute, and one second more for
 * each 8 kB that arrived, which the slowest telephones send; at most a quarter of an hour.
 */
final class PacedBody extends InputStream {

  static final Duration BEGIN = Duration.ofMinutes(1);
  static final Duration MOST = Duration.ofMinutes(15);

  private static final int BYTES_A_MILLI = 8;

  private final InputStream body;
  private final Clock clock;
  private final long begun;
  private long came;

  PacedBody(InputStream body, Clock clock) {
    this.body = body;
    this.clock = clock;
    this.begun = clock.millis();
  }

  @Override
  public int read() throws IOException {
    int octet = body.read();
    count(octet < 0 ? -1 : 1);
    return octet;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = body.read(target, offset, length);
    count(read);
    return read;
  }

  /** A body that is complete is accepted, however long it took. */
  private void count(int read) {
    if (read < 0) {
      return;
    }
    came += read;
    long most = Math.min(BEGIN.toMillis() + came / BYTES_A_MILLI, MOST.toMillis());
    if (clock.millis() - begun > most) {
      throw new BusinessException(ProblemType.MALFORMED, "kernel.error.too-slow");
    }
  }
}
