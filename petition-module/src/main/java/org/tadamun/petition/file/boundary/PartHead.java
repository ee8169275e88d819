package org.tadamun.petition.file.boundary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a part of a form says of itself.
 *
 * @param name of the field, as far as it is one that can be told
 * @param fileName as it was sent, which may be anything; null where it is no file, or has no name
 */
record PartHead(boolean isFile, String name, String fileName) {

  private static final Pattern FILE =
      Pattern.compile("(?i)content-disposition:\\s*form-data\\s*;.*\\bfilename\\*?=.*");

  private static final Pattern NAME =
      Pattern.compile("(?i)^content-disposition:.*[;\\s]name=\"?([\\w.-]{1,40})(?![\\w.-])");

  /** A quote in it has a stroke before it, as some clients write it. No name is longer. */
  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)[;\\s]filename=(?:\"((?:\\\\\"|[^\"]){0,1000})|([^;\\s\"]{1,1000}))");

  private static final String NAMELESS = "form";

  static PartHead of(List<String> lines) {
    List<String> said = lines.stream().filter(line -> FILE.matcher(line).matches()).toList();
    return new PartHead(
        !said.isEmpty(),
        first(NAME, lines).map(found -> found.group(1)).orElse(NAMELESS),
        first(FILE_NAME, said).map(PartHead::fileName).orElse(null));
  }

  private static Optional<MatchResult> first(Pattern pattern, List<String> lines) {
    return lines.stream().flatMap(line -> pattern.matcher(line).results()).findFirst();
  }

  /** Lines come as octets; names are in UTF-8 (RFC 7578, 5.1). */
  private static String fileName(MatchResult found) {
    String octets = found.group(1) == null ? found.group(2) : found.group(1);
    return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
        .replace("\\\"", "\"");
  }
}
