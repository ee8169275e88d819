package org.tadamun.web.security.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Guards the server's {@code /metrics}, which the server itself would show to everybody. If a token
 * is configured, callers who send it may read them; without a configured token there are none
 * (docs/adr/144).
 */
@ApplicationScoped
public class MetricsGate {

  private static final String SCHEME = "Bearer ";

  private byte[] token;

  @Inject
  void configure(@ConfigProperty(name = "tadamun.metrics.token") Optional<String> secret) {
    token = secret.map(MetricsGate::bytes).orElse(null);
  }

  /**
   * Whether the path is that of the metrics.
   *
   * @param path as the server has decoded it
   */
  static boolean isAt(String path) {
    return path.equals("/metrics") || path.startsWith("/metrics/");
  }

  /**
   * Decides how a caller is answered.
   *
   * @param authorization the header, or null
   * @return 200 for a caller who may read the metrics, else the status of the refusal
   */
  int judge(String authorization) {
    if (token == null) {
      return HttpServletResponse.SC_NOT_FOUND;
    }
    boolean known =
        authorization != null
            && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            && MessageDigest.isEqual(
                token, bytes(authorization.substring(SCHEME.length()).strip()));
    return known ? HttpServletResponse.SC_OK : HttpServletResponse.SC_UNAUTHORIZED;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
