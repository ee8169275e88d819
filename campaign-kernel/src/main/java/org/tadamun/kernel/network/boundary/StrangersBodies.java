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
 * Reads bodies of unknown senders. While a body arrives it occupies one of some 200 requests that
 * the server handles at once, so one computer with as many connections could stop all signing. So
 * each body must be fast enough, and bodies that no proxy buffers are limited in number, in total
 * and for one line (an IPv4 address, a /56 of IPv6). One too many is refused at once with 503
 * (docs/adr/249). Each node counts for itself.
 */
@ApplicationScoped
public class StrangersBodies {

  static final int MOST = 64;
  static final int MOST_OF_A_LINE = 4;

  /** In bytes: a body that any buffering proxy has completely before it sends the request to us. */
  public static final int SHORT = 8 * 1024;

  private static final int LINE = 56;
  private static final int RETRY_SECONDS = 30;

  @Inject private Clock clock;
  @Inject private ClientAddress address;

  private final Map<String, Integer> ofLines = new HashMap<>();
  private int all;

  /** Makes something of a body. */
  public interface Reading<T> {
    T of(InputStream body) throws IOException;
  }

  protected StrangersBodies() {}

  StrangersBodies(Clock clock, ClientAddress address) {
    this.clock = clock;
    this.address = address;
  }

  /**
   * Reads the body in one of the limited places.
   *
   * @throws RetryLater 503 where none is free, before a byte is read
   * @throws BusinessException 400 where it is too slow, or breaks off
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
   * As {@link #read(InputStream, Reading)}, but a short body needs no place, as proxies buffer it:
   * otherwise crowds would wait for places.
   *
   * @param length as the request says; negative where it does not
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

  /** Null where it may be everybody's address, such as that of a forgotten proxy (docs/adr/177). */
  private String line() {
    String from = address.get();
    return NetworkList.isPrivate(from) ? null : NetworkList.prefixOf(from, LINE);
  }
}
