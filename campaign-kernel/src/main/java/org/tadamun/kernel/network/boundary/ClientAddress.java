package org.tadamun.kernel.network.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From where a request comes. {@code X-Forwarded-For} is believed only where the connection itself
 * comes from one of {@code tadamun.trusted-proxies}; anybody else could write it himself.
 *
 * <p>There may be several lines of it: a proxy that adds one of its own leaves standing what its
 * client wrote. Together they are one list, whose end alone our proxies wrote.
 *
 * <p>Where that end is an address that nobody has on the internet, and more is written before it, a
 * proxy was forgotten, and everybody would be this one address: the log says so (docs/adr/177). So
 * it does where all that is written are proxies of ours: one of them left out what the one before
 * it wrote, and everybody is the proxy that asks us.
 */
@ApplicationScoped
public class ClientAddress {

  private static final Logger LOG = System.getLogger(ClientAddress.class.getName());
  private static final String HEADER = "X-Forwarded-For";
  private static final Duration WARNED_EVERY = Duration.ofDays(1);

  /** Some proxies write the port too: {@code 203.0.113.7:4711}, {@code [2001:db8::1]:4711}. */
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([^\\]]*)\\](?::\\d{1,5})?|([0-9.]+):\\d{1,5}");

  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.trusted-proxies")
  private Optional<String> trusted;

  private static final String FORGOTTEN =
      "A request came from {0} with X-Forwarded-For, which is not believed: if that is your"
          + " proxy, name it in tadamun.trusted-proxies. Until then all people behind it are"
          + " one address: no limit that nobody chose holds for those who sign, and only those"
          + " of each account for those who sign in";

  private static final String ALL_OURS =
      "A request came from {0} with nothing in X-Forwarded-For but proxies of"
          + " tadamun.trusted-proxies: unless somebody asked from one of them, a proxy does not"
          + " pass on what the one before it wrote, or people sit in a network that is named there."
          + " Until then all of them are this one address, and limits that go by addresses hold"
          + " for nobody, or for all of them together (docs/operations.md, TLS proxy)";

  /** One for each text, so that neither hides the other. */
  private final AtomicReference<Instant> warnedOfForgotten = new AtomicReference<>(Instant.MIN);

  private final AtomicReference<Instant> warnedOfOurs = new AtomicReference<>(Instant.MIN);

  private volatile NetworkList proxies;

  /**
   * The nearest that is no proxy of ours.
   *
   * @param further whether something is written before it, by whom nobody knows
   * @param ours whether all that is written are proxies of ours, and it is the one that asks us
   */
  private record Found(String address, boolean further, boolean ours) {

    private Found(String address, boolean further) {
      this(address, further, false);
    }
  }

  protected ClientAddress() {}

  ClientAddress(HttpServletRequest request, Clock clock, String trusted) {
    this.request = request;
    this.clock = clock;
    this.trusted = Optional.of(trusted);
  }

  /** The address as text; of the nearest one that is not ours. */
  public String get() {
    return of(request);
  }

  /** The same of a request that is at hand: the one of now is looked for at each question. */
  public String of(HttpServletRequest asking) {
    Found found = find(asking.getRemoteAddr(), forwarded(asking));
    if (found.ours()) {
      warn(warnedOfOurs, ALL_OURS, found.address());
    } else if (found.further() && NetworkList.isPrivate(found.address())) {
      warn(warnedOfForgotten, FORGOTTEN, found.address());
    }
    return found.address();
  }

  /** Once in a while: a start may be long ago, and nobody reads the same line with each request. */
  private void warn(AtomicReference<Instant> warned, String text, String address) {
    Instant now = clock.instant();
    Instant before = warned.get();
    if (before.isBefore(now.minus(WARNED_EVERY)) && warned.compareAndSet(before, now)) {
      LOG.log(Level.WARNING, text, address);
    }
  }

  /** All lines as one; null where there is none. */
  private static String forwarded(HttpServletRequest asking) {
    Enumeration<String> lines = asking.getHeaders(HEADER);
    return lines == null || !lines.hasMoreElements()
        ? null
        : String.join(",", Collections.list(lines));
  }

  private Found find(String peer, String forwarded) {
    if (forwarded == null || forwarded.isBlank()) {
      return new Found(peer, false);
    }
    NetworkList proxies = proxies();
    if (!proxies.contains(peer)) {
      return new Found(peer, true);
    }
    String[] hops = forwarded.split(",");
    for (int i = hops.length - 1; i >= 0; i--) {
      String hop = address(hops[i].strip());
      if (!proxies.contains(hop)) {
        return NetworkList.isAddress(hop) ? new Found(hop, i > 0) : new Found(peer, false);
      }
    }
    return new Found(peer, false, true);
  }

  /** Read when they are asked for first; what stands there does not change. */
  private NetworkList proxies() {
    NetworkList known = proxies;
    if (known == null) {
      known = NetworkList.parse(trusted.orElse(""));
      proxies = known;
    }
    return known;
  }

  private static String address(String hop) {
    Matcher matcher = WITH_PORT.matcher(hop);
    return !matcher.matches()
        ? hop
        : matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }
}
