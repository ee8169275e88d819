package org.tadamun.petition.file.boundary;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What stands between the parts of a form, as RFC 2046 has it. */
final class FormBoundary {

  private static final Pattern BOUNDARY = Pattern.compile("[ -~]{1,70}");

  private FormBoundary() {}

  /**
   * With the end of the line before it.
   *
   * @throws org.tadamun.kernel.problem.boundary.BusinessException where it cannot be one
   */
  static byte[] delimiter(String boundary) {
    if (boundary == null || !BOUNDARY.matcher(boundary).matches()) {
      throw FormFiles.malformed();
    }
    return ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
  }
}
