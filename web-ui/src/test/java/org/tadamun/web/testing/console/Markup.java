package org.tadamun.web.testing.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the HTML that Faces writes: every attribute is quoted, every element closed or empty. */
final class Markup {

  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)(?:=\"([^\"]*)\")?");
  private static final Pattern SCRIPT = Pattern.compile("(?s)<(script|style)\\b.*?</\\1>");
  private static final Pattern NUMBER = Pattern.compile("&#(x?)([0-9A-Fa-f]+);");

  private static final Pattern MISTAKE = Pattern.compile("ui-message-error-detail\"[^>]*>([^<]*)<");
  private static final Pattern LEFT_OVER = Pattern.compile("\\?\\?\\?\\S*|[#$]\\{[^}]*}");
  private static final List<String> ITS_BEGINS = List.of("???", "#{", "${");

  private Markup() {}

  /** The attributes in a tag; one without a value gets an empty one. */
  static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new LinkedHashMap<>();
    ATTRIBUTE
        .matcher(tag)
        .results()
        .forEach(
            one -> attributes.put(one.group(1), one.group(2) == null ? "" : text(one.group(2))));
    return attributes;
  }

  /** The plain text of an escaped text or attribute. */
  static String text(String escaped) {
    return NUMBER
        .matcher(escaped)
        .replaceAll(one -> Matcher.quoteReplacement(character(one)))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u00a0")
        .replace("&amp;", "&");
  }

  private static String character(MatchResult number) {
    int radix = number.group(1).isEmpty() ? 10 : 16;
    return Character.toString(Integer.parseInt(number.group(2), radix));
  }

  /** The main part of a page, without the frame; the whole page if it has no such part. */
  static String main(String html) {
    int main = html.indexOf("<main ");
    int end = html.indexOf("</main>");
    return main < 0 || end < main ? html : html.substring(main, end);
  }

  /** The words that a person reads, separated by single spaces. */
  static String words(String html) {
    String bare = SCRIPT.matcher(html).replaceAll(" ").replaceAll("<[^>]*>", " ");
    return text(bare).replaceAll("[\\s\u00a0\u202f]+", " ").strip();
  }

  /** Whether any input shows an error. */
  static boolean saysMistakes(String html) {
    return MISTAKE.matcher(html).find();
  }

  /** The error at the input of this name; empty if there is none. */
  static String mistakeAt(String html, String name) {
    int start = html.indexOf("id=\"" + name + "\"");
    start = start < 0 ? html.indexOf("name=\"" + name + "\"") : start;
    int end = html.indexOf("<div class=\"field", start);
    Matcher said = MISTAKE.matcher(html.substring(start, end < 0 ? html.length() : end));
    return said.find() ? text(said.group(1)) : "";
  }

  /**
   * The first text key or expression that was left unresolved; empty if there is none. Scripts are
   * not searched, since they may contain such characters.
   */
  static String leftOver(String html) {
    if (ITS_BEGINS.stream().noneMatch(html::contains)) {
      return "";
    }
    Matcher found = LEFT_OVER.matcher(words(html));
    return found.find() ? found.group() : "";
  }
}
