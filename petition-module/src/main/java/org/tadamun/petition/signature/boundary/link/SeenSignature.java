package org.tadamun.petition.signature.boundary.link;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.Supplier;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.boundary.TokenView;

/**
 * The entity tag of one's own signature. A request need not send it, since nobody else edits the
 * signature and no wish of its owner should fail for a header; where it is sent, it is checked (RFC
 * 9110, 13.1.1).
 */
final class SeenSignature {

  private static final String ANY = "*";

  private SeenSignature() {}

  static Response answer(TokenView present) {
    return Response.ok(present).header(HttpHeaders.ETAG, tag(present)).build();
  }

  /**
   * Checks the tag of a request.
   *
   * @param ifMatch null for any; of several tags one is enough
   * @throws Stale where the signature has changed since
   */
  static void require(String ifMatch, Supplier<TokenView> present) {
    if (ifMatch == null || ifMatch.strip().equals(ANY)) {
      return;
    }
    String now = tag(present.get());
    // Proxies that compress mark a tag as weak.
    if (Arrays.stream(ifMatch.split(","))
        .map(tag -> tag.strip().replaceFirst("^W/", ""))
        .noneMatch(now::equals)) {
      throw new Stale();
    }
  }

  /** The tag of everything that is read; parts of it change with the clock or the petition. */
  static String tag(TokenView present) {
    return '"' + Secrets.tokenHash(present.toString()) + '"';
  }
}
