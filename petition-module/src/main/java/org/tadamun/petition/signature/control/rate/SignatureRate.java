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
 * Limits how many signatures may come from one connection. One too many gets an error that says
 * when to try again; it is never dropped in silence. Only keyed hashes of address prefixes are
 * kept, in {@link KeyedWindows}.
 *
 * <p>With IPv6 one line has hundreds of prefixes, and tens of thousands on request. So wider
 * networks have limits too, high enough that neighbours seldom share one. A request that is refused
 * for a narrow network does not count for the wider ones.
 *
 * <p>The default limit does not hold for loopback and private networks: such an address is the
 * machine itself, a neighbour, or a proxy that was not declared as trusted, behind which all the
 * world would be one address. A limit that an operator has configured holds for every address
 * (docs/adr/007, 177).
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

  /** A network with a prefix of this many bits may sign as often as this many connections. */
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
   * Counts one more signature from this client address.
   *
   * @throws RetryLater 429 if this connection, or a wider network around it, has reached its limit
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

  /** Removes the connections whose window is over. */
  public void sweep() {
    windows.sweep(clock.instant());
    wider.sweep(clock.instant());
  }

  /** The number of connections that are kept in memory. */
  int remembered() {
    return windows.size();
  }
}
