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
 * Entity tags of things that are edited: the version, quoted. The weak mark does not matter, since
 * proxies that compress add it to ours, nor do missing quotes, since {@code version} stands in
 * answers without them.
 *
 * <p>That of a public answer tells content and version: some of what it shows changes without the
 * version, and who read it without a key edits by what he got. There the version alone decides.
 */
public final class ETags {

  private static final String ANY = "*";
  private static final Pattern TAG = Pattern.compile("(?:W/)?(?:\"([^\"]*)\"|([^\",\\s]+))");

  /** 128 bits and more, in base64url; nothing shorter, so that 1.7 is not taken for version 7. */
  private static final int CONTENT = 22;

  private static final Pattern SHOWN = Pattern.compile("[\\w-]{" + CONTENT + "}\\.(\\d+)");

  private ETags() {}

  public static String of(int version) {
    return "\"" + version + "\"";
  }

  /** 200, with what can be edited by its tag. */
  public static Response answer(Object what, int version) {
    return tagged(Response.ok(), what, version);
  }

  /**
   * 201, with what was made.
   *
   * @param place its address, behind that of the API
   */
  public static Response created(String place, Object what, int version) {
    return tagged(Response.created(URI.create(place)), what, version);
  }

  private static Response tagged(Response.ResponseBuilder answer, Object what, int version) {
    return answer.header(HttpHeaders.ETAG, of(version)).entity(what).build();
  }

  /** What everybody's answer is known by, without quotes; the same for the same text alone. */
  static String shown(String text) {
    return Secrets.tokenHash(text).substring(0, CONTENT);
  }

  /** The same of a version that can be edited. */
  static String shown(String text, int version) {
    return shown(text) + '.' + version;
  }

  /**
   * The version that a command names, by its tag or a list with it, where the state alone may
   * decide; null where it names none, or any by {@code *}.
   *
   * @param present asked for where there is a list
   * @throws Stale when it cannot be one of ours, or none of the list is the present one
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
   * The version that the caller edits, by its tag, a list with it, or {@code *} (RFC 9110, 13.1.1).
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
