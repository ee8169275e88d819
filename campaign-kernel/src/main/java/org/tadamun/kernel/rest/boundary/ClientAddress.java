package org.tadamun.kernel.rest.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From where a request comes. {@code X-Forwarded-For} is believed only where the connection itself
 * comes from one of {@code tadamun.trusted-proxies}; anybody else could write it himself.
 */
@ApplicationScoped
public class ClientAddress {

  private static final Logger LOG = System.getLogger(ClientAddress.class.getName());

  @Inject private HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "tadamun.trusted-proxies")
  private Optional<String> trusted;

  private final AtomicBoolean warned = new AtomicBoolean();

  /** The address as text; of the nearest one that is not ours. */
  public String get() {
    String peer = request.getRemoteAddr();
    String forwarded = request.getHeader("X-Forwarded-For");
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

  static String nearest(String peer, String forwarded, String trusted) {
    if (forwarded == null || !NetworkList.parse(trusted).contains(peer)) {
      return peer;
    }
    NetworkList proxies = NetworkList.parse(trusted);
    String[] hops = forwarded.split(",");
    for (int i = hops.length - 1; i >= 0; i--) {
      String hop = hops[i].strip();
      if (!proxies.contains(hop)) {
        return NetworkList.isAddress(hop) ? hop : peer;
      }
    }
    return peer;
  }
}
