package org.tadamun.petition.file.boundary;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The head of a part of a form.
 *
 * @param name of the field, or a placeholder if it is not readable
 * @param fileName as it was sent, any text; null if it is no file or has no name
 */
record PartHead(boolean isFile, String name, String fileName) {

  private static final Pattern FILE =
      Pattern.compile("(?i)content-disposition:\\s*form-data\\s*;.*\\bfilename\\*?=.*");

  private static final Pattern NAME =
      Pattern.compile("(?i)^content-disposition:.*[;\\s]name=\"?([\\w.-]{1,40})(?![\\w.-])");

  /** Quotes in a value are escaped by a backslash, as some clients do. No file name is longer. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "[;\\s]([\\w-]{1,40}\\*?)=(?:\"((?:\\\\\"|[^\"]){0,1000})\"?|([^;\\s\"]{1,3000}))");

  /** RFC 8187, 3.2: bytes other than plain letters are percent-encoded with two digits. */
  private static final Pattern IN_PERCENT =
      Pattern.compile(
          "(?i)utf-8'[\\w-]{0,40}'(?!.*%(?!\\p{XDigit}{2}))([%!#$&+.^_`|~\\w-]{1,3000})");

  private static final String NAMELESS = "form";

  static PartHead of(List<String> lines) {
    List<String> said = lines.stream().filter(line -> FILE.matcher(line).matches()).toList();
    return new PartHead(
        !said.isEmpty(),
        first(NAME, lines).map(found -> found.group(1)).orElse(NAMELESS),
        // .NET sends both, and rubbish in the plain one.
        parameter("filename*", said)
            .flatMap(PartHead::inPercent)
            .or(() -> parameter("filename", said).map(PartHead::plain))
            .orElse(null));
  }

  private static Optional<MatchResult> first(Pattern pattern, List<String> lines) {
    return all(pattern, lines).findFirst();
  }

  private static Stream<MatchResult> all(Pattern pattern, List<String> lines) {
    return lines.stream().flatMap(line -> pattern.matcher(line).results());
  }

  private static Optional<String> parameter(String name, List<String> lines) {
    return all(PARAMETER, lines)
        .filter(found -> found.group(1).equalsIgnoreCase(name))
        .map(found -> found.group(2) == null ? found.group(3) : found.group(2))
        .findFirst();
  }

  /** Empty if it is not encoded like this, or no UTF-8: then it is ignored. */
  private static Optional<String> inPercent(String said) {
    return Optional.of(IN_PERCENT.matcher(said))
        .filter(Matcher::matches)
        .map(found -> URLDecoder.decode(found.group(1).replace("+", "%2B"), StandardCharsets.UTF_8))
        .filter(name -> name.indexOf('\uFFFD') < 0);
  }

  /**
   * Lines are bytes; names are UTF-8 (RFC 7578, 5.1). Browsers and curl percent-encode quotes and
   * line ends, and nothing else.
   */
  private static String plain(String octets) {
    return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
        .replace("\\\"", "\"")
        .replace("%22", "\"")
        .replace("%0D", "\r")
        .replace("%0A", "\n");
  }
}
