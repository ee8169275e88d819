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
 * The address from which a request came. {@code X-Forwarded-For} is used only if the connection
 * comes from one of {@code tadamun.trusted-proxies}; anybody else could forge it.
 *
 * <p>There may be several header lines, since a proxy may add its own after those of the client.
 * Together they are one list, of which our proxies wrote only the end.
 *
 * <p>A warning is logged in two cases in which many people share one address (docs/adr/177): where
 * that end is a private address and more is before it, so that a proxy is missing in the
 * configuration; and where all addresses are our proxies, so that one did not pass on the header of
 * the one before.
 */
@ApplicationScoped
public class ClientAddress {

  private static final Logger LOG = System.getLogger(ClientAddress.class.getName());
  private static final String HEADER = "X-Forwarded-For";
  private static final Duration WARNED_EVERY = Duration.ofDays(1);

  /** Some proxies add the port: {@code 203.0.113.7:4711}, {@code [2001:db8::1]:4711}. */
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

  /** One for each warning, so that neither suppresses the other. */
  private final AtomicReference<Instant> warnedOfForgotten = new AtomicReference<>(Instant.MIN);

  private final AtomicReference<Instant> warnedOfOurs = new AtomicReference<>(Instant.MIN);

  private volatile NetworkList proxies;

  /**
   * The nearest address that is none of our proxies.
   *
   * @param further whether more addresses are before it, of unknown origin
   * @param ours whether all addresses are our proxies; then it is the connection's own
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

  /** The address of the present request, as text. */
  public String get() {
    return of(request);
  }

  /** The address of a given request, which saves looking up the present one. */
  public String of(HttpServletRequest asking) {
    Found found = find(asking.getRemoteAddr(), forwarded(asking));
    if (found.ours()) {
      warn(warnedOfOurs, ALL_OURS, found.address());
    } else if (found.further() && NetworkList.isPrivate(found.address())) {
      warn(warnedOfForgotten, FORGOTTEN, found.address());
    }
    return found.address();
  }

  /** Once a day: not with each request, and not only at a start that may be long ago. */
  private void warn(AtomicReference<Instant> warned, String text, String address) {
    Instant now = clock.instant();
    Instant before = warned.get();
    if (before.isBefore(now.minus(WARNED_EVERY)) && warned.compareAndSet(before, now)) {
      LOG.log(Level.WARNING, text, address);
    }
  }

  /** All header lines as one; null where there is none. */
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

  /** Parsed at the first use; the configuration does not change. */
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
