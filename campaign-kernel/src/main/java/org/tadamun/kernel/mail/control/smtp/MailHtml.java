package org.tadamun.kernel.mail.control.smtp;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Markup;
import org.tadamun.kernel.text.boundary.link.TextPart;
import org.tadamun.kernel.text.boundary.link.TextPiece;

/**
 * The HTML version of a plain text. Plain text cannot say in which language it is nor that it runs
 * from right to left, and many mail programs show Arabic and Urdu from the left. Words in another
 * language than the rest have their own.
 *
 * <p>It has paragraphs and links in the reader's own colours and size, and loads nothing from
 * anywhere, so that opening a mail tells nobody. A link may break at the end of a line: it is one
 * word of ninety characters, for which a phone would make the whole mail small.
 *
 * <p>Language, direction and style are set on an inner element as well: mail programs in a browser
 * drop {@code html} and {@code body} with all their attributes.
 */
final class MailHtml {

  private static final Pattern PARAGRAPHS = Pattern.compile("\\R[ \\t]*\\R\\s*");
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private static final String TEXT =
      "font-family:sans-serif;line-height:1.6;max-width:38em;"
          + "word-break:break-word;overflow-wrap:anywhere";

  /** Without it a program in dark mode leaves the page white, or guesses what to invert. */
  private static final String SCHEME =
      "<meta name=\"color-scheme\" content=\"light dark\">"
          + "<meta name=\"supported-color-schemes\" content=\"light dark\">";

  private static final String CHIEF = " style=\"font-size:larger;font-weight:bold\"";

  private MailHtml() {}

  static String of(MailText text, Locale locale) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html");
    html.append(spoken(locale.toLanguageTag()));
    html.append(">\n<head><meta charset=\"UTF-8\">").append(SCHEME);
    html.append("<title>").append(escaped(text.subject()));
    html.append("</title></head>\n<body>\n<div").append(spoken(locale.toLanguageTag()));
    html.append(" style=\"").append(TEXT).append("\">\n");
    MailText.Passage other = text.passage();
    String marked = text.marked();
    int at = other == null ? -1 : marked.indexOf(other.words());
    if (at < 0) {
      html.append(paragraphs(marked, text.chief(), text.names()));
    } else {
      html.append(paragraphs(marked.substring(0, at), text.chief(), text.names()));
      html.append("<div").append(spoken(other.language())).append(">\n");
      html.append(paragraphs(other.words(), text.chief(), List.of())).append("</div>\n");
      String rest = marked.substring(at + other.words().length());
      html.append(paragraphs(rest, text.chief(), text.names()));
    }
    return html.append("</div>\n</body>\n</html>\n").toString();
  }

  private static String spoken(String language) {
    return " lang=\"" + language + "\" dir=\"" + Languages.direction(language) + "\"";
  }

  private static String paragraphs(String plain, String chief, List<MailText.Passage> names) {
    return PARAGRAPHS
        .splitAsStream(plain.strip())
        .filter(paragraph -> !paragraph.isEmpty())
        .map(paragraph -> "<p>" + linked(paragraph, chief, names) + "</p>\n")
        .collect(Collectors.joining());
  }

  private static String linked(String paragraph, String chief, List<MailText.Passage> names) {
    StringBuilder html = new StringBuilder();
    for (TextPiece piece : TextPiece.of(paragraph)) {
      if (piece.isLink()) {
        String words = escaped(piece.text());
        html.append("<a dir=\"ltr\"").append(piece.text().equals(chief) ? CHIEF : "");
        html.append(" href=\"").append(words).append("\">").append(words).append("</a>");
      } else {
        html.append(named(piece.text(), names));
      }
    }
    return LINE_END.matcher(html).replaceAll("<br>\n");
  }

  /** Finds names by their places: the person greeted may have the same name as a campaign. */
  private static String named(String words, List<MailText.Passage> names) {
    StringBuilder html = new StringBuilder();
    int end = 0;
    for (MatchResult place : MailText.PLACE.matcher(words).results().toList()) {
      html.append(shown(words.substring(end, place.start())));
      html.append(inItsOwn(place.group(1), names));
      end = place.end();
    }
    return html.append(shown(words.substring(end))).toString();
  }

  /** Marks a name with its language, if that is another one than the reader's. */
  private static String inItsOwn(String name, List<MailText.Passage> names) {
    String words = shown(name);
    return names.stream()
        .filter(one -> one.words().equals(name))
        .findFirst()
        .map(one -> "<span" + spoken(one.language()) + '>' + words + "</span>")
        .orElse(words);
  }

  private static String shown(String words) {
    return TextPart.html(MailText.read(words)).replace("'", "&#39;");
  }

  private static String escaped(String text) {
    return Markup.escaped(MailText.read(text)).replace("'", "&#39;");
  }
}
