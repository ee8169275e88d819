package org.tadamun.petition.file.boundary;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a part of a form says of itself.
 *
 * @param name of the field, as far as it is one that can be told
 */
record PartHead(boolean isFile, String name) {

  private static final Pattern FILE =
      Pattern.compile("(?i)content-disposition:\\s*form-data\\s*;.*\\bfilename\\*?=.*");

  private static final Pattern NAME =
      Pattern.compile("(?i)^content-disposition:.*[;\\s]name=\"?([\\w.-]{1,40})(?![\\w.-])");

  private static final String NAMELESS = "form";

  static PartHead of(List<String> lines) {
    return new PartHead(
        lines.stream().anyMatch(line -> FILE.matcher(line).matches()),
        lines.stream()
            .flatMap(line -> NAME.matcher(line).results())
            .map(found -> found.group(1))
            .findFirst()
            .orElse(NAMELESS));
  }
}
