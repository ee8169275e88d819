package org.tadamun.web.console.audit;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * A value of the trail as the page shows it. Words of right-to-left languages inside it are
 * isolated: otherwise they would draw the quotes, braces and names beside them to the wrong side.
 */
final class AuditValue {

  /** Text in quotes, as in JSON; a value that was cut may lack the last quote. */
  private static final Pattern QUOTED = Pattern.compile("(\")((?:[^\"\\\\]++|\\\\.)++)");

  /** A changed field: its name, and its content until the next field. */
  private static final Pattern FIELD =
      Pattern.compile("(?s)(\\b[A-Za-z][\\w.]*=)(.+?)(?=; [A-Za-z][\\w.]*=|$)");

  private AuditValue() {}

  static String shown(String value) {
    return value == null ? null : apart(FIELD, apart(QUOTED, value));
  }

  private static String apart(Pattern pattern, String value) {
    return pattern.matcher(value).replaceAll(AuditValue::apart);
  }

  /** Names, codes and JSON run from left to right. */
  private static String apart(MatchResult part) {
    return Matcher.quoteReplacement(part.group(1) + Languages.apart(part.group(2), Locale.ENGLISH));
  }
}
