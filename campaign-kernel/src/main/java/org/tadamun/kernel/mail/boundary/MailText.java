package org.tadamun.kernel.mail.boundary;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What a mail says: subject and plain text, in the recipient's language.
 *
 * @param sender whose name stands before the address that all mails come from; null for the
 *     installation's
 * @param chief the link for which it was sent, where others stand beside it; null where none is
 *     before the rest
 * @param ending the link by which mail programs end such mails for their reader, without a word of
 *     his (RFC 8058); null for what answers something that he did (ADR 080)
 * @param passage what stands in the plain text in another language; null where nothing does
 * @param names within its lines, in another language than these: each where it stands as {@link
 *     #named}, and nowhere else
 */
public record MailText(
    String subject,
    String plain,
    String sender,
    String chief,
    String ending,
    Passage passage,
    List<Passage> names) {

  /** A name where it stands, between the signs of a beginning and an end, which nobody types. */
  public static final Pattern PLACE = Pattern.compile("\u0002(.*?)\u0003", Pattern.DOTALL);

  private static final Pattern MARKS = Pattern.compile("[\u0002\u0003]");

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

  /** Without a sender of its own, and without a link before the rest. */
  public MailText(String subject, String plain, String ending, Passage passage) {
    this(subject, plain, null, null, ending, passage, List.of());
  }

  /**
   * A title as words of a mail are given it. By its place it is known: who is greeted may be called
   * as a campaign is. None stays none.
   */
  public static String named(String name) {
    return name == null ? null : '\u0002' + name + '\u0003';
  }

  /** As it is read: without a mark of names. */
  public static String read(String words) {
    return MARKS.matcher(words).replaceAll("");
  }

  @Override
  public String subject() {
    return read(subject);
  }

  @Override
  public String plain() {
    return read(plain);
  }

  /** The plain text that still tells where its names stand. */
  public String marked() {
    return plain;
  }

  /** The same in this name. */
  public MailText from(String name) {
    return new MailText(subject, plain, name, chief, ending, passage, names);
  }

  /** The same, sent for this link. */
  public MailText leadingTo(String link) {
    return new MailText(subject, plain, sender, link, ending, passage, names);
  }

  /**
   * The same, in whose lines this stands as {@link #named}, such as a title: where it is not there
   * in the reader's language, it is read in its own.
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

  /** A line that is more than a link, and does not say already from where it runs. */
  private static final Pattern LINE = Pattern.compile("(?m)^(?!https?://|[\u200E\u200F]).+$");

  /**
   * For programs that go by the first letter of a line: one in which letters of both directions
   * stand, and that begins with one of the wrong, says first from where it runs (UAX 9, P2).
   *
   * @param lines the subject or the plain text
   */
  public static String begun(String lines, Locale reader) {
    boolean rightToLeft = Languages.direction(reader.toLanguageTag()).equals("rtl");
    int own = rightToLeft ? -1 : 1;
    String marked = (rightToLeft ? '\u200F' : '\u200E') + "$0";
    return LINE.matcher(lines).replaceAll(line -> turns(line.group(), own) ? marked : "$0");
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
