package org.tadamun.kernel.rest.boundary;

import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;

/**
 * Entity tags of things that are edited: the version, quoted. The weak mark does not matter, since
 * proxies that compress add it to ours.
 */
public final class ETags {

  private static final String ANY = "*";
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"|([^\",\\s]+)");

  private ETags() {}

  public static String of(int version) {
    return "\"" + version + "\"";
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
    String tag = ifMatch == null ? ANY : given(ifMatch);
    if (ANY.equals(tag)) {
      return null;
    }
    try {
      return Integer.valueOf(tag.replaceAll("^(W/)?\"|\"$", ""));
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
      if (present.equals(tag.group(1)) || present.equals(tag.group(2))) {
        return true;
      }
    }
    return false;
  }
}
