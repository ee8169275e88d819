package org.tadamun.web.publicsite.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.link.TextPart;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A text as one reader gets it: in their language, or in another one that is named.
 *
 * @param lang the language of the text, which is not always that of the page
 * @param foreign whether it differs from that of the page
 */
public record PageText(String text, String lang, String dir, boolean foreign) {

  private static final Pattern MARK = Pattern.compile("\\p{P}$");

  public static PageText of(LocalizedText texts, Locale reader) {
    if (texts == null || texts.isEmpty()) {
      return new PageText("", reader.toLanguageTag(), direction(reader.toLanguageTag()), false);
    }
    String lang = texts.bestLanguage(reader);
    boolean foreign = !Locale.forLanguageTag(lang).getLanguage().equals(reader.getLanguage());
    return new PageText(texts.best(reader), lang, direction(lang), foreign);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The paragraphs; a blank line begins a new one. */
  public List<String> paragraphs() {
    return Arrays.stream(text.split("\\R\\s*\\R")).map(String::strip).toList();
  }

  /** The words, the addresses among them, which become links, and the telephone numbers. */
  public List<TextPart> pieces() {
    return TextPart.of(text);
  }

  /** The pieces of each paragraph. */
  public List<List<TextPart>> linked() {
    return paragraphs().stream().map(TextPart::of).toList();
  }

  /**
   * The beginning of the text in one line. It is cut between words if there are blanks; many
   * scripts have none. A paragraph without a punctuation mark at its end, such as a salutation, is
   * separated from the next by a dash.
   *
   * @param most code points
   */
  public String beginning(int most) {
    String line =
        paragraphs().stream()
            .map(paragraph -> paragraph.replaceAll("\\s+", " "))
            .reduce((before, next) -> before + (isEnded(before) ? " " : " – ") + next)
            .orElse("");
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    int end = line.offsetByCodePoints(0, most);
    int blank = line.lastIndexOf(' ', end);
    return line.substring(0, blank > 0 ? blank : end) + " …";
  }

  private static boolean isEnded(String paragraph) {
    return paragraph.isEmpty() || MARK.matcher(paragraph).find();
  }

  private static String direction(String lang) {
    return Languages.direction(lang);
  }
}
