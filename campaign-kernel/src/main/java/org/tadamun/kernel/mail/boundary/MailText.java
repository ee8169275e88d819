package org.tadamun.kernel.mail.boundary;

import java.util.regex.Pattern;

/**
 * What a mail says: subject and plain text, in the recipient's language.
 *
 * @param ending the link by which mail programs end such mails for their reader, without a word of
 *     his (RFC 8058); null for what answers something that he did (ADR 080)
 * @param passage what stands in the plain text in another language; null where nothing does
 */
public record MailText(String subject, String plain, String ending, Passage passage) {

  /**
   * Paragraphs that are in another language than the rest.
   *
   * @param words as they stand in the plain text
   * @param language BCP 47
   */
  public record Passage(String words, String language) {}

  public MailText(String subject, String plain) {
    this(subject, plain, null, null);
  }

  /**
   * Whatever mail programs and browsers take for the dot of a domain, where something follows it
   * that could be its end.
   */
  private static final Pattern INNER_DOT =
      Pattern.compile("[.\u2024\u3002\uFE52\uFF0E\uFF61](?=[^\\s\\p{Po}\\p{Pe}\\p{Pd}])");

  /**
   * Words that anybody may have typed, such as a name: mail programs make a link of whatever looks
   * like a domain, and it would stand in a mail of ours. With a blank behind the dot nothing does,
   * and a name stays a name: "Md. Karim" (docs/adr/245).
   */
  public static String withoutLinks(String words) {
    return INNER_DOT.matcher(words).replaceAll("$0 ");
  }
}
