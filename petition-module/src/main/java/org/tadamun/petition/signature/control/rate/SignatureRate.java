package org.tadamun.petition.signature.control.rate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
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

  private KeyedWindows windows;
  private RateLimit limit;

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
  }

  /**
   * @throws RetryLater 429 when this connection has had its share
   */
  public void admit(String client) {
    if (limit.isOff() || configured.equals(UNCHOSEN) && NetworkList.isPrivate(client)) {
      return;
    }
    windows.makeRoom(clock.instant());
    KeyedWindows.Window window =
        windows.count(secrets.stamp("rate:" + NetworkList.prefixOf(client)), clock.instant());
    if (window.count() > limit.most()) {
      Duration left = Duration.between(clock.instant(), window.start().plus(limit.window()));
      throw new RetryLater(ProblemType.TOO_MANY, Math.max(1, left.toSeconds()));
    }
  }

  /** Forgets whose window is over. */
  public void sweep() {
    windows.sweep(clock.instant());
  }

  /** How many connections are remembered. */
  int remembered() {
    return windows.size();
  }
}
