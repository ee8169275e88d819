package org.tadamun.kernel.rest.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From where a request comes. {@code X-Forwarded-For} is believed only where the connection itself
 * comes from one of {@code tadamun.trusted-proxies}; anybody else could write it himself.
 */
@ApplicationScoped
public class ClientAddress {

  @Inject private HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "tadamun.trusted-proxies")
  private Optional<String> trusted;

  /** The address as text; of the nearest one that is not ours. */
  public String get() {
    return nearest(
        request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), trusted.orElse(""));
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
