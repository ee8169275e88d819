package org.tadamun.kernel.rest.boundary;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.secret.boundary.Secrets;

/**
 * Entity tags of things that can be edited: the version, quoted. A weak mark is ignored, since
 * compressing proxies add one; so are missing quotes, since answers show {@code version} without.
 *
 * <p>The tag of a public answer has a hash of the content before the version, since the content can
 * change without the version. For an edit with such a tag only the version counts.
 */
public final class ETags {

  private static final String ANY = "*";
  private static final Pattern TAG = Pattern.compile("(?:W/)?(?:\"([^\"]*)\"|([^\",\\s]+))");

  /**
   * The length of a hash: 128 bits and more in base64url. Shorter ones are no hash, so that 1.7 is
   * not taken for version 7.
   */
  private static final int CONTENT = 22;

  private static final Pattern SHOWN = Pattern.compile("[\\w-]{" + CONTENT + "}\\.(\\d+)");

  private ETags() {}

  public static String of(int version) {
    return "\"" + version + "\"";
  }

  /** 200, with an answer that can be edited by its tag. */
  public static Response answer(Object what, int version) {
    return tagged(Response.ok(), what, version);
  }

  /**
   * 201, with what was created.
   *
   * @param place its address, relative to the API
   */
  public static Response created(String place, Object what, int version) {
    return tagged(Response.created(URI.create(place)), what, version);
  }

  private static Response tagged(Response.ResponseBuilder answer, Object what, int version) {
    return answer.header(HttpHeaders.ETAG, of(version)).entity(what).build();
  }

  /** A hash of a public answer's text, without quotes. */
  static String shown(String text) {
    return Secrets.tokenHash(text).substring(0, CONTENT);
  }

  /** A hash of a public answer's text with the version, for things that can be edited. */
  static String shown(String text, int version) {
    return shown(text) + '.' + version;
  }

  /**
   * The version that a command names in {@code If-Match}, by a tag or a list. Null without the
   * header and for {@code *}, where only the state decides.
   *
   * @param present supplies the present version, read only for a list
   * @throws Stale if it cannot be a tag of ours, or the present one is not in the list
   */
  public static Integer named(String ifMatch, IntSupplier present) {
    return ifMatch != null && ifMatch.indexOf(',') >= 0
        ? (Integer) required(ifMatch, present.getAsInt())
        : named(ifMatch);
  }

  private static Integer named(String ifMatch) {
    String given = ifMatch == null ? ANY : given(ifMatch);
    if (ANY.equals(given)) {
      return null;
    }
    Matcher tag = TAG.matcher(given);
    if (!tag.matches()) {
      throw new Stale();
    }
    try {
      return Integer.valueOf(version(tag));
    } catch (NumberFormatException foreign) {
      throw new Stale();
    }
  }

  /**
   * The version that an edit must name, by a tag, a list, or {@code *} (RFC 9110, 13.1.1).
   *
   * @return the present version
   * @throws BusinessException 428 when the header is missing
   * @throws Stale when none of the tags is the present one
   */
  public static int required(String ifMatch, int present) {
    String tags = given(ifMatch);
    if (!ANY.equals(tags) && !isIn(tags, Integer.toString(present))) {
      throw new Stale();
    }
    return present;
  }

  private static String given(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new BusinessException(ProblemType.PRECONDITION_REQUIRED, "kernel.error.if-match");
    }
    return ifMatch.strip();
  }

  private static boolean isIn(String tags, String present) {
    Matcher tag = TAG.matcher(tags);
    while (tag.find()) {
      if (present.equals(version(tag))) {
        return true;
      }
    }
    return false;
  }

  private static String version(Matcher tag) {
    String named = tag.group(1) == null ? tag.group(2) : tag.group(1);
    Matcher shown = SHOWN.matcher(named);
    return shown.matches() ? shown.group(1) : named;
  }
}
