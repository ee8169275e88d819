package org.tadamun.web.security.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The server's own {@code /metrics}, which it would show to everybody. Where a token is set, who
 * sends it reads them; where none is, there are none (docs/adr/144).
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
   * @param path as the server understood it
   */
  static boolean isAt(String path) {
    return path.equals("/metrics") || path.startsWith("/metrics/");
  }

  /**
   * How whoever asks is answered.
   *
   * @param authorization the header, or null
   * @return 200 where he may read them, else the status of his refusal
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
