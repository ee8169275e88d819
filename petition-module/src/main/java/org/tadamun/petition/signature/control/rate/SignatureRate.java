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
 * Limits the forms from one connection. Above the limit a caller is told to wait, never dropped
 * silently. Only keyed prefixes are kept, in {@link KeyedWindows}.
 *
 * <p>One IPv6 line has hundreds of connections, and tens of thousands on request. Wider networks
 * are limited, too, so far above one connection that neighbours seldom reach it. A refusal of one
 * connection does not count for its network.
 *
 * <p>The default limit spares loopback and private networks: that is the machine itself, a
 * neighbour, or an undeclared proxy behind which the whole world would be one address. A configured
 * limit applies to every address (docs/adr/007, 177).
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

  /** A network prefix of so many bits may send as much as so many connections. */
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
   * Counts a form.
   *
   * @throws RetryLater 429 when this connection, or its network, is above the limit
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

  /** Drops expired windows. */
  public void sweep() {
    windows.sweep(clock.instant());
    wider.sweep(clock.instant());
  }

  /** How many connections are remembered. */
  int remembered() {
    return windows.size();
  }
}
