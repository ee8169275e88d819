package org.tadamun.petition.signature.boundary.link;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.Supplier;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.boundary.TokenView;

/**
 * One's own signature as it was read. Its owner need not name what he saw, since nobody else edits
 * it and no wish of his should fail for a header; where he names it, it holds (RFC 9110, 13.1.1).
 */
final class SeenSignature {

  private static final String ANY = "*";

  private SeenSignature() {}

  static Response answer(TokenView present) {
    return Response.ok(present).header(HttpHeaders.ETAG, tag(present)).build();
  }

  /**
   * @param ifMatch null for whatever is there; of several any one
   * @throws Stale where it is another one by now
   */
  static void require(String ifMatch, Supplier<TokenView> present) {
    if (ifMatch == null || ifMatch.strip().equals(ANY)) {
      return;
    }
    String now = tag(present.get());
    // Proxies that compress call a tag weak.
    if (Arrays.stream(ifMatch.split(","))
        .map(tag -> tag.strip().replaceFirst("^W/", ""))
        .noneMatch(now::equals)) {
      throw new Stale();
    }
  }

  /** Of all that is read; some of it changes with the clock or the petition alone. */
  static String tag(TokenView present) {
    return '"' + Secrets.tokenHash(present.toString()) + '"';
  }
}
