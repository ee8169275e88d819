package org.tadamun.kernel.rest.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From where a request comes. {@code X-Forwarded-For} is believed only where the connection itself
 * comes from one of {@code tadamun.trusted-proxies}; anybody else could write it himself.
 *
 * <p>There may be several lines of it: a proxy that adds one of its own leaves standing what its
 * client wrote. Together they are one list, whose end alone our proxies wrote.
 */
@ApplicationScoped
public class ClientAddress {

  private static final Logger LOG = System.getLogger(ClientAddress.class.getName());
  private static final String HEADER = "X-Forwarded-For";

  /** Some proxies write the port too: {@code 203.0.113.7:4711}, {@code [2001:db8::1]:4711}. */
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([^\\]]*)\\](?::\\d{1,5})?|([0-9.]+):\\d{1,5}");

  @Inject private HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "tadamun.trusted-proxies")
  private Optional<String> trusted;

  private final AtomicBoolean warned = new AtomicBoolean();

  protected ClientAddress() {}

  ClientAddress(HttpServletRequest request, String trusted) {
    this.request = request;
    this.trusted = Optional.of(trusted);
  }

  /** The address as text; of the nearest one that is not ours. */
  public String get() {
    String peer = request.getRemoteAddr();
    String forwarded = forwarded();
    String address = nearest(peer, forwarded, trusted.orElse(""));
    if (forwarded != null && NetworkList.isLoopback(address) && !warned.getAndSet(true)) {
      LOG.log(
          Level.WARNING,
          "A request came from {0} with X-Forwarded-For, which is not believed: if that is your"
              + " proxy, name it in tadamun.trusted-proxies, or all signers behind it share one"
              + " limit",
          peer);
    }
    return address;
  }

  /** All lines as one; null where there is none. */
  private String forwarded() {
    Enumeration<String> lines = request.getHeaders(HEADER);
    return lines == null || !lines.hasMoreElements()
        ? null
        : String.join(",", Collections.list(lines));
  }

  static String nearest(String peer, String forwarded, String trusted) {
    if (forwarded == null || !NetworkList.parse(trusted).contains(peer)) {
      return peer;
    }
    NetworkList proxies = NetworkList.parse(trusted);
    String[] hops = forwarded.split(",");
    for (int i = hops.length - 1; i >= 0; i--) {
      String hop = address(hops[i].strip());
      if (!proxies.contains(hop)) {
        return NetworkList.isAddress(hop) ? hop : peer;
      }
    }
    return peer;
  }

  private static String address(String hop) {
    Matcher matcher = WITH_PORT.matcher(hop);
    return !matcher.matches()
        ? hop
        : matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }
}
