package org.tadamun.kernel.network.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;

/**
 * Reads what somebody sends whom nobody knows. While a body is on its way it holds one of the some
 * 200 requests that the server works on at once, so that one computer with as many connections
 * would stop all signing. Each has to come at a pace, and of those for which no proxy waits in our
 * place there are only so many at once, of all and of one line (an IPv4 address, a /56 of IPv6).
 * Whoever is one too many is told at once to come again (docs/adr/249). Each node counts for
 * itself.
 */
@ApplicationScoped
public class StrangersBodies {

  static final int MOST = 64;
  static final int MOST_OF_A_LINE = 4;

  /** In bytes: what any proxy that waits for bodies has whole before it asks us. */
  public static final int SHORT = 8 * 1024;

  private static final int LINE = 56;
  private static final int RETRY_SECONDS = 30;

  @Inject private Clock clock;
  @Inject private ClientAddress address;

  private final Map<String, Integer> ofLines = new HashMap<>();
  private int all;

  /** What is made of a body. */
  public interface Reading<T> {
    T of(InputStream body) throws IOException;
  }

  protected StrangersBodies() {}

  StrangersBodies(Clock clock, ClientAddress address) {
    this.clock = clock;
    this.address = address;
  }

  /**
   * Reads it in one of the places.
   *
   * @throws RetryLater 503 where there is none, before a byte is read
   * @throws BusinessException 400 where it comes too slowly, or breaks off
   */
  public <T> T read(InputStream body, Reading<T> reading) {
    String line = line();
    enter(line);
    try {
      return paced(body, reading);
    } finally {
      leave(line);
    }
  }

  /**
   * The same where proxies wait for what is short: that needs no place, or a crowd would have to
   * wait for one.
   *
   * @param length as the request says it; negative where it does not
   */
  public <T> T read(InputStream body, long length, Reading<T> reading) {
    return length < 0 || length > SHORT ? read(body, reading) : paced(body, reading);
  }

  private <T> T paced(InputStream body, Reading<T> reading) {
    try {
      return reading.of(new PacedBody(body, clock));
    } catch (IOException broken) {
      throw new BusinessException(ProblemType.MALFORMED, "kernel.error.malformed");
    }
  }

  private synchronized void enter(String line) {
    if (all >= MOST || ofLines.getOrDefault(line, 0) >= MOST_OF_A_LINE) {
      throw new RetryLater(ProblemType.UNAVAILABLE, RETRY_SECONDS);
    }
    all++;
    if (line != null) {
      ofLines.merge(line, 1, Integer::sum);
    }
  }

  private synchronized void leave(String line) {
    all--;
    ofLines.computeIfPresent(line, (same, held) -> held > 1 ? held - 1 : null);
  }

  /** Null where it may be everybody's, such as a forgotten proxy (docs/adr/177). */
  private String line() {
    String from = address.get();
    return NetworkList.isPrivate(from) ? null : NetworkList.prefixOf(from, LINE);
  }
}
