package org.tadamun.petition.signature.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.rest.boundary.NetworkList;
import org.tadamun.kernel.secret.boundary.Secrets;

/**
 * How many may sign from one connection. Whoever is one too many is told to wait, never dropped in
 * silence. Only keyed prefixes are kept, in memory, no longer than the window, and where they are
 * very many only the latest: an attacker with many addresses fills no memory.
 *
 * <p>The limit that holds where nobody chose one spares loopback and private networks: that is the
 * machine itself, a neighbour, or a proxy that was not declared as trusted, behind which the whole
 * world would be one address. Whoever chooses a limit means every address (docs/adr/007, 177).
 */
@ApplicationScoped
public class SignatureRate {

  /** Some 20 MB. */
  static final int MOST = 100_000;

  private static final String UNCHOSEN = ConfigurationKey.RATE_LIMIT_SIGNATURES.defaultValue();

  @Inject private Clock clock;
  @Inject private Secrets secrets;

  @Inject
  @ConfigProperty(name = "tadamun.rate-limit.signatures")
  private String configured;

  private final Map<String, Window> windows = new ConcurrentHashMap<>();
  private final AtomicBoolean clearing = new AtomicBoolean();
  private RateLimit limit;

  private record Window(Instant start, int count) {}

  protected SignatureRate() {}

  SignatureRate(Clock clock, Secrets secrets, String configured) {
    this.clock = clock;
    this.secrets = secrets;
    this.configured = configured;
    configure();
  }

  @PostConstruct
  private void configure() {
    limit = RateLimit.parse(configured);
  }

  /**
   * @throws RetryLater 429 when this connection has had its share
   */
  public void admit(String client) {
    if (limit.isOff() || configured.equals(UNCHOSEN) && NetworkList.isPrivate(client)) {
      return;
    }
    makeRoom();
    Window window =
        windows.compute(
            secrets.stamp("rate:" + NetworkList.prefixOf(client)),
            (connection, present) -> next(present, clock.instant()));
    if (window.count() > limit.most()) {
      Duration left = Duration.between(clock.instant(), window.start().plus(limit.window()));
      throw new RetryLater(ProblemType.TOO_MANY, Math.max(1, left.toSeconds()));
    }
  }

  private Window next(Window present, Instant now) {
    return present == null || isOver(present, now)
        ? new Window(now, 1)
        : new Window(present.start(), present.count() + 1);
  }

  /** Also one that has not begun: the clock was set back, and nobody waits for that long. */
  private boolean isOver(Window window, Instant now) {
    return now.isBefore(window.start()) || !now.isBefore(window.start().plus(limit.window()));
  }

  /** Forgets whose window is over. */
  public void sweep() {
    windows.values().removeIf(window -> isOver(window, clock.instant()));
  }

  /** A tenth at once, so that it is seldom; whoever signs meanwhile does not wait for it. */
  private void makeRoom() {
    if (windows.size() < MOST || !clearing.compareAndSet(false, true)) {
      return;
    }
    try {
      sweep();
      if (windows.size() >= MOST) {
        windows.values().stream()
            .map(Window::start)
            .sorted()
            .skip(MOST / 10)
            .findFirst()
            .ifPresent(last -> windows.values().removeIf(w -> !w.start().isAfter(last)));
      }
    } finally {
      clearing.set(false);
    }
  }

  /** How many connections are remembered. */
  int remembered() {
    return windows.size();
  }
}
