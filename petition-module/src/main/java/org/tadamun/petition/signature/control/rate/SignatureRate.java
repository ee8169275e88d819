package org.tadamun.petition.signature.control.rate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.network.boundary.NetworkList;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.secret.boundary.Secrets;

/**
 * How many may sign from one connection. Whoever is one too many is told to wait, never dropped in
 * silence. Only keyed prefixes are kept, as {@link KeyedWindows} keeps them.
 *
 * <p>Of IPv6 a line has hundreds of connections, and whoever asks for more tens of thousands: what
 * they may together is bounded as well, so far above one that neighbours seldom meet there. What
 * one of them is refused does not count for the others.
 *
 * <p>The limit that holds where nobody chose one spares loopback and private networks: that is the
 * machine itself, a neighbour, or a proxy that was not declared as trusted, behind which the whole
 * world would be one address. Whoever chooses a limit means every address (docs/adr/007, 177).
 */
@ApplicationScoped
public class SignatureRate {

  private static final String UNCHOSEN = ConfigurationKey.RATE_LIMIT_SIGNATURES.defaultValue();

  @Inject private Clock clock;
  @Inject private Secrets secrets;

  @Inject
  @ConfigProperty(name = "tadamun.rate-limit.signatures")
  private String configured;

  private static final List<Wider> WIDER = List.of(new Wider(56, 8), new Wider(48, 40));

  private KeyedWindows windows;
  private KeyedWindows wider;
  private RateLimit limit;

  /** A network of so many bits may as much as so many connections. */
  private record Wider(int bits, int times) {}

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
    windows = new KeyedWindows(limit.window());
    wider = new KeyedWindows(limit.window());
  }

  /**
   * @throws RetryLater 429 when this connection, or what it lies in, has had its share
   */
  public void admit(String client) {
    if (limit.isOff() || configured.equals(UNCHOSEN) && NetworkList.isPrivate(client)) {
      return;
    }
    count(windows, "rate:" + NetworkList.prefixOf(client), limit.most());
    if (NetworkList.isIpv6(client)) {
      for (Wider one : WIDER) {
        String key = "rate/" + one.bits() + ":" + NetworkList.prefixOf(client, one.bits());
        count(wider, key, (long) limit.most() * one.times());
      }
    }
  }

  private void count(KeyedWindows counted, String key, long most) {
    counted.makeRoom(clock.instant());
    KeyedWindows.Window window = counted.count(secrets.stamp(key), clock.instant());
    if (window.count() > most) {
      Duration left = Duration.between(clock.instant(), window.start().plus(limit.window()));
      throw new RetryLater(ProblemType.TOO_MANY, Math.max(1, left.toSeconds()));
    }
  }

  /** Forgets whose window is over. */
  public void sweep() {
    windows.sweep(clock.instant());
    wider.sweep(clock.instant());
  }

  /** How many connections are remembered. */
  int remembered() {
    return windows.size();
  }
}
