package org.tadamun.kernel.mail.boundary;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.boundary.link.TextPart;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The text of a mail: subject and plain text, in the recipient's language.
 *
 * @param sender name in front of the address that all mails come from; null for the installation's
 * @param chief the most important link, if there are others; null if none is more important
 * @param ending link by which mail programs unsubscribe their reader with one click (RFC 8058);
 *     null for a mail that answers something the reader did (ADR 080)
 * @param passage a part of the plain text in another language; null if there is none
 * @param names names in the text that are in another language than the text: each stands as {@link
 *     #named} in its place, and nowhere else
 */
public record MailText(
    String subject,
    String plain,
    String sender,
    String chief,
    String ending,
    Passage passage,
    List<Passage> names) {

  /** A name in its place, between two control characters, which nobody types. */
  public static final Pattern PLACE = Pattern.compile("\u0002(.*?)\u0003", Pattern.DOTALL);

  /**
   * Words that are in another language than the rest.
   *
   * @param words as they stand in the plain text
   * @param language BCP 47
   */
  public record Passage(String words, String language) {}

  /** The subject and the text under this key. */
  public static MailText of(Texts texts, Locale locale, String key, Object... arguments) {
    return new MailText(
        texts.get(locale, key + ".subject", arguments),
        texts.get(locale, key + ".body", arguments));
  }

  public MailText(String subject, String plain) {
    this(subject, plain, null, null);
  }

  /** Without a sender of its own, and without a most important link. */
  public MailText(String subject, String plain, String ending, Passage passage) {
    this(subject, plain, null, null, ending, passage, List.of());
  }

  /**
   * Marks a title for the text of a mail. It is later found by its place and not by its words,
   * since the person greeted may have the same name as a campaign. Null stays null.
   */
  public static String named(String name) {
    return name == null ? null : '\u0002' + name + '\u0003';
  }

  /** The words as they are read: without the marks around names. */
  public static String read(String words) {
    return words.replace("\u0002", "").replace("\u0003", "");
  }

  @Override
  public String subject() {
    return read(subject);
  }

  @Override
  public String plain() {
    return read(plain);
  }

  /** The plain text with the marks around names. */
  public String marked() {
    return plain;
  }

  /** A copy with this sender. */
  public MailText from(String name) {
    return new MailText(subject, plain, name, chief, ending, passage, names);
  }

  /** A copy with this as its most important link. */
  public MailText leadingTo(String link) {
    return new MailText(subject, plain, sender, link, ending, passage, names);
  }

  /**
   * A copy that knows the language of a name, such as a title, which stands in its lines as {@link
   * #named}. If the name has no text in the reader's language, it is shown in its own.
   */
  public MailText naming(LocalizedText name, Locale reader) {
    String language = name.bestLanguage(reader);
    if (language == null || language.equals(reader.toLanguageTag())) {
      return this;
    }
    Passage foreign = new Passage(name.best(reader), language);
    List<Passage> all = Stream.concat(names.stream(), Stream.of(foreign)).toList();
    return new MailText(subject, plain, sender, chief, ending, passage, all);
  }

  /** The first Hebrew sign: no letter before it runs from the right. */
  private static final int FIRST_FROM_RIGHT = 0x0590;

  /** A line that is more than a link, and does not begin with a direction mark yet. */
  private static final Pattern LINE = Pattern.compile("(?m)^(?!https?://|[\u200E\u200F]).+$");

  /**
   * Adds direction marks for programs that go by the first letter of a line. A line with letters of
   * both directions that begins with one of the wrong direction gets a mark in front (UAX 9, P2).
   *
   * @param lines the subject or the plain text
   */
  public static String begun(String lines, Locale reader) {
    boolean rightToLeft = Languages.direction(reader.toLanguageTag()).equals("rtl");
    if (!rightToLeft && !hasLettersFromRight(lines)) {
      return lines;
    }
    int own = rightToLeft ? -1 : 1;
    String marked = (rightToLeft ? '\u200F' : '\u200E') + "$0";
    return LINE.matcher(lines).replaceAll(line -> turns(line.group(), own) ? marked : "$0");
  }

  /** Holds telephone numbers from the left, if letters from the right could turn them. */
  public static String numbered(String plain) {
    return hasLettersFromRight(plain) ? TextPart.apart(plain) : plain;
  }

  private static boolean hasLettersFromRight(String text) {
    return text.codePoints().anyMatch(sign -> sign >= FIRST_FROM_RIGHT && direction(sign) < 0);
  }

  private static boolean turns(String line, int own) {
    int[] letters = line.codePoints().map(MailText::direction).filter(one -> one != 0).toArray();
    for (int letter : letters) {
      if (letter == own) {
        return letters[0] != own;
      }
    }
    return false;
  }

  private static int direction(int sign) {
    return switch (Character.getDirectionality(sign)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          -1;
      default -> 0;
    };
  }

  /**
   * Whatever mail programs and browsers read as the dot of a domain, if something follows it that
   * could be the domain's ending.
   */
  private static final Pattern INNER_DOT =
      Pattern.compile("[.\u2024\u3002\uFE52\uFF0E\uFF61](?=[^\\s\\p{Po}\\p{Pe}\\p{Pd}])");

  /**
   * Words that anybody may have typed, such as a name. Mail programs make a link of whatever looks
   * like a domain, and the link would stand in a mail of ours. A blank behind the dot prevents
   * that, and a name stays readable: "Md. Karim" (docs/adr/245).
   */
  public static String withoutLinks(String words) {
    return INNER_DOT.matcher(words).replaceAll("$0 ");
  }
}
