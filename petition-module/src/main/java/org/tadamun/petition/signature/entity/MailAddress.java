package org.tadamun.petition.signature.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mail address as typed, and the canonical form by which it is recognised.
 *
 * <p>What providers treat as one mailbox is one address: case everywhere, sub-addresses ({@code
 * +tag}), dots and other marks where the provider says that it ignores them. Elsewhere they may be
 * different people and stay different.
 */
public record MailAddress(String local, String domain) {

  public static final int MOST = 254;
  private static final int LOCAL_MOST = 64;

  /**
   * In the letters that every mail server takes. Others go only where each server on the way speaks
   * SMTPUTF8; without it the library would cut them to one byte, and thus write to somebody else,
   * whose mailbox could confirm as often as there are letters (docs/adr/194).
   */
  private static final String LOCAL_MARKS = "!#$%&'*/=?^_`{|}~+-";

  private static final String GOOGLE = "gmail.com";

  /** Dots, hyphens and underscores are as if they were not there (proton.me/support). */
  private static final String PROTON = "proton.me";

  /** A login with dots is the one with hyphens in their places (yandex.ru/dev/direct). */
  private static final String YANDEX = "yandex.ru";

  private static final Set<String> IGNORE_TAGS =
      Set.of(GOOGLE, "icloud.com", "fastmail.com", PROTON, YANDEX, "zoho.com");

  /** Of one provider, in many countries; a mailbox in each is another one. */
  private static final Pattern MICROSOFT =
      Pattern.compile(
          "(hotmail|live|outlook|msn)\\.com"
              + "|hotmail\\.(be|ca|ch|cl|co\\.(il|jp|kr|nz|th|uk|za)|com\\.(ar|au|br|tr|vn)"
              + "|cz|de|dk|es|fi|fr|gr|hu|it|nl|no|se|sg|sk)"
              + "|live\\.(at|be|ca|cl|cn|co\\.(kr|uk|za)|com\\.(ar|au|mx|my|ph|pt|sg)"
              + "|de|dk|fi|fr|hk|ie|in|it|jp|nl|no|ru|se)"
              + "|outlook\\.(at|be|cl|co\\.(id|il|th)|com\\.(ar|au|br|gr|tr|vn)"
              + "|cz|de|dk|es|fr|hu|ie|in|it|jp|kr|lv|my|ph|pt|sa|sg|sk)");

  /** Empty when it cannot be an address on the public internet. */
  public static Optional<MailAddress> parse(String typed) {
    String text = typed == null ? "" : typed.strip();
    int at = text.lastIndexOf('@');
    if (at < 1 || text.length() > MOST) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    boolean valid = local.length() <= LOCAL_MOST && isLocal(local);
    return MailDomain.parse(text.substring(at + 1))
        .filter(domain -> valid)
        .map(domain -> new MailAddress(local, domain.name()))
        // In the letters of name servers a domain may be four times as long as it was typed.
        .filter(address -> address.written().length() <= MOST);
  }

  /** Words with single dots between them. */
  private static boolean isLocal(String local) {
    boolean mayEnd = false;
    for (int i = 0; i < local.length(); i++) {
      char sign = local.charAt(i);
      if (sign == '.' ? !mayEnd : !isOfWord(sign)) {
        return false;
      }
      mayEnd = sign != '.';
    }
    return mayEnd;
  }

  private static boolean isOfWord(char sign) {
    return sign >= 'a' && sign <= 'z'
        || sign >= 'A' && sign <= 'Z'
        || sign >= '0' && sign <= '9'
        || LOCAL_MARKS.indexOf(sign) >= 0;
  }

  public MailDomain mailDomain() {
    return new MailDomain(domain);
  }

  /** Where mail is sent. */
  public String written() {
    return local + "@" + domain;
  }

  /** By what it is recognised. */
  public String canonical() {
    String where = mailDomain().canonical();
    return name(where) + "@" + where;
  }

  private String name(String where) {
    String who = untagged(where);
    String name =
        switch (where) {
          case GOOGLE -> who.replace(".", "");
          case PROTON -> who.replaceAll("[._-]", "");
          case YANDEX -> who.replace('.', '-');
          default -> who;
        };
    // Of marks alone nothing would be left, as of no address.
    return name.isEmpty() ? who : name;
  }

  private String untagged(String where) {
    String who = local.toLowerCase(Locale.ROOT);
    int tag = who.indexOf('+');
    return tag > 0 && ignoresTags(where) ? who.substring(0, tag) : who;
  }

  private static boolean ignoresTags(String domain) {
    return IGNORE_TAGS.contains(domain) || MICROSOFT.matcher(domain).matches();
  }

  /**
   * The mailbox of an address with a tag of which nobody knows whether it is ignored: it may be one
   * of a thousand names of that mailbox, and so may dots before the tag. Empty where it has none.
   */
  public Optional<String> taggedMailbox() {
    if (local.indexOf('+') < 0) {
      return Optional.empty();
    }
    String known = canonical();
    int tag = known.indexOf('+');
    return tag > 0
        ? Optional.of(
            known.substring(0, tag).replace(".", "") + known.substring(known.lastIndexOf('@')))
        : Optional.empty();
  }
}
