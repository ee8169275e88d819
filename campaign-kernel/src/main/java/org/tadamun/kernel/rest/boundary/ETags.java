package org.tadamun.kernel.rest.boundary;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;

/** Entity tags of things that are edited: the version, quoted. */
public final class ETags {

  private ETags() {}

  public static String of(int version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that the caller edits.
   *
   * @throws BusinessException 428 when the header is missing
   * @throws Stale when it cannot be one of ours
   */
  public static int required(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new BusinessException(ProblemType.PRECONDITION_REQUIRED, "kernel.error.if-match");
    }
    String tag = ifMatch.strip();
    try {
      return Integer.parseInt(tag.replaceAll("^(W/)?\"|\"$", ""));
    } catch (NumberFormatException foreign) {
      throw new Stale();
    }
  }
}
