package org.tadamun.kernel.mail.control.smtp;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Markup;

/**
 * The HTML twin of a plain text. Plain text cannot say in which language it is nor that it runs
 * from right to left, and many mail readers show Arabic and Urdu from the left. Words in another
 * language than the rest have their own.
 *
 * <p>Its paragraphs and links, in the reader's own colours and size; nothing that is loaded from
 * anywhere, so that opening a mail tells nobody.
 */
final class MailHtml {

  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s<>&\"']+(?:&amp;[^\\s<>&\"']+)*+");

  private static final Pattern PARAGRAPHS = Pattern.compile("\\R[ \\t]*\\R\\s*");

  private MailHtml() {}

  static String of(MailText text, Locale locale) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html");
    html.append(spoken(locale.toLanguageTag()));
    html.append(">\n<head><meta charset=\"UTF-8\"><title>").append(escaped(text.subject()));
    html.append("</title></head>\n<body style=\"font-family:sans-serif;line-height:1.6\">\n");
    MailText.Passage other = text.passage();
    int at = other == null ? -1 : text.plain().indexOf(other.words());
    if (at < 0) {
      html.append(paragraphs(text.plain()));
    } else {
      html.append(paragraphs(text.plain().substring(0, at)));
      html.append("<div").append(spoken(other.language())).append(">\n");
      html.append(paragraphs(other.words())).append("</div>\n");
      html.append(paragraphs(text.plain().substring(at + other.words().length())));
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private static String spoken(String language) {
    return " lang=\"" + language + "\" dir=\"" + Languages.direction(language) + "\"";
  }

  private static String paragraphs(String plain) {
    return PARAGRAPHS
        .splitAsStream(plain.strip())
        .filter(paragraph -> !paragraph.isEmpty())
        .map(paragraph -> "<p>" + linked(escaped(paragraph)) + "</p>\n")
        .collect(Collectors.joining());
  }

  private static String linked(String escaped) {
    return LINK.matcher(escaped)
        .replaceAll("<a dir=\"ltr\" href=\"$0\">$0</a>")
        .replaceAll("\\R", "<br>\n");
  }

  private static String escaped(String text) {
    return Markup.escaped(text).replace("'", "&#39;");
  }
}
