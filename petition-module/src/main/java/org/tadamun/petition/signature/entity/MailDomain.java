package org.tadamun.petition.signature.entity;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of a mail address behind the @, in the ASCII form that name servers know. */
public record MailDomain(String name) {

  /** The most letters of a label (RFC 1035). */
  private static final int LABEL_MOST = 63;

  /** Reserved names (RFC 2606 and 6761). */
  private static final Pattern RESERVED =
      Pattern.compile("(.+\\.)?example\\.(com|net|org)|.+\\.(example|invalid|localhost|test)");

  /** The beginning of a label that stands for one with other letters (RFC 5890, A-label). */
  private static final String OTHER_LETTERS = "xn--";

  /** Converts as registries and browsers do today: "straße" is another name than "strasse". */
  private static final IDNA NAMES =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.USE_STD3_RULES);

  /** Domains of one provider that share their mailboxes, each with the one that stands for all. */
  private static final Map<String, String> SAME_AS =
      Map.ofEntries(
          Map.entry("googlemail.com", "gmail.com"),
          Map.entry("protonmail.com", "proton.me"),
          Map.entry("protonmail.ch", "proton.me"),
          Map.entry("pm.me", "proton.me"),
          Map.entry("me.com", "icloud.com"),
          Map.entry("mac.com", "icloud.com"),
          Map.entry("ya.ru", "yandex.ru"),
          Map.entry("yandex.com", "yandex.ru"),
          Map.entry("yandex.by", "yandex.ru"),
          Map.entry("yandex.kz", "yandex.ru"),
          Map.entry("yandex.ua", "yandex.ru"),
          Map.entry("narod.ru", "yandex.ru"));

  /** Empty when it cannot be a domain on the public internet. */
  public static Optional<MailDomain> parse(String typed) {
    String name = ascii(typed);
    return isDomain(name) ? Optional.of(new MailDomain(name)) : Optional.empty();
  }

  /**
   * Whether it has at least two labels, and the last one begins with a letter and has two or more.
   */
  private static boolean isDomain(String name) {
    int begin = 0;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', begin)) {
      if (!isLabel(name, begin, dot)) {
        return false;
      }
      begin = dot + 1;
    }
    return begin > 0
        && name.length() - begin > 1
        && isLetter(name.charAt(begin))
        && isLabel(name, begin, name.length());
  }

  /** Whether it has only small letters, digits, and hyphens between them. */
  private static boolean isLabel(String name, int begin, int end) {
    if (begin == end || end - begin > LABEL_MOST) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      char sign = name.charAt(i);
      boolean within = i > begin && i < end - 1;
      if (!isLetter(sign) && !(sign >= '0' && sign <= '9') && !(within && sign == '-')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char sign) {
    return sign >= 'a' && sign <= 'z';
  }

  private static String ascii(String domain) {
    IDNA.Info found = new IDNA.Info();
    StringBuilder name = NAMES.nameToASCII(domain, new StringBuilder(), found);
    Set<IDNA.Error> errors = EnumSet.noneOf(IDNA.Error.class);
    errors.addAll(found.getErrors());
    // Some existing names have hyphens in these places.
    errors.remove(IDNA.Error.HYPHEN_3_4);
    return errors.isEmpty() ? name.toString().toLowerCase(Locale.ROOT) : "";
  }

  /** The name in its own letters instead of {@code xn--}, for people to read. */
  public String readable() {
    return name.contains(OTHER_LETTERS)
        ? NAMES.nameToUnicode(name, new StringBuilder(), new IDNA.Info()).toString()
        : name;
  }

  /** Whether it is reserved for examples and tests, so that nobody has a mailbox there. */
  public boolean isReserved() {
    return RESERVED.matcher(name).matches();
  }

  /** One name for all domains that share their mailboxes. */
  String canonical() {
    return SAME_AS.getOrDefault(name, name);
  }

  /** The text of which the fingerprint is made; no address looks like it. */
  public String keyText() {
    return "@" + canonical();
  }
}
