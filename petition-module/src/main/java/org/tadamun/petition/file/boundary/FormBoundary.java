package org.tadamun.petition.file.boundary;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The boundary between the parts of a form (RFC 2046). */
final class FormBoundary {

  private static final Pattern BOUNDARY = Pattern.compile("[ -~]{1,70}");

  private FormBoundary() {}

  /**
   * The delimiter with the line end before it.
   *
   * @throws org.tadamun.kernel.problem.boundary.BusinessException if the boundary is not valid
   */
  static byte[] delimiter(String boundary) {
    if (boundary == null || !BOUNDARY.matcher(boundary).matches()) {
      throw FormFiles.malformed();
    }
    return ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
  }
}
