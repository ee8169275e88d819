package org.tadamun.kernel.mail.control.smtp;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Markup;

/**
 * The HTML twin of a plain text. Plain text cannot say in which language it is nor that it runs
 * from right to left, and many mail readers show Arabic and Urdu from the left.
 *
 * <p>Its paragraphs and links, in the reader's own colours and size; nothing that is loaded from
 * anywhere, so that opening a mail tells nobody.
 */
final class MailHtml {

  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s<>&\"']+(?:&amp;[^\\s<>&\"']+)*+");

  private static final Pattern PARAGRAPHS = Pattern.compile("\\R[ \\t]*\\R\\s*");

  private MailHtml() {}

  static String of(String subject, String plain, Locale locale) {
    String language = locale.toLanguageTag();
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"");
    html.append(language).append("\" dir=\"").append(Languages.direction(language));
    html.append("\">\n<head><meta charset=\"UTF-8\"><title>").append(escaped(subject));
    html.append("</title></head>\n<body style=\"font-family:sans-serif;line-height:1.6\">\n");
    for (String paragraph : PARAGRAPHS.split(plain.strip())) {
      html.append("<p>").append(linked(escaped(paragraph))).append("</p>\n");
    }
    return html.append("</body>\n</html>\n").toString();
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
