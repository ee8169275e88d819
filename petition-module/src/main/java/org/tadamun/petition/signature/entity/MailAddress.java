package org.tadamun.petition.signature.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mail address as typed, and its canonical form, by which it is recognised.
 *
 * <p>Spellings of one mailbox are one address: letter case everywhere, sub-addresses ({@code
 * +tag}), dots and other marks only where the provider says that it ignores them.
 */
public record MailAddress(String local, String domain) {

  public static final int MOST = 254;
  private static final int LOCAL_MOST = 64;

  /**
   * Marks that every mail server takes, beside ASCII letters and digits. Others need SMTPUTF8 on
   * each server; without it the mail library cuts them to one byte and writes to another person,
   * whose mailbox could confirm many signatures (docs/adr/194).
   */
  private static final String LOCAL_MARKS = "!#$%&'*/=?^_`{|}~+-";

  private static final String GOOGLE = "gmail.com";

  /** Ignores dots, hyphens and underscores (proton.me/support). */
  private static final String PROTON = "proton.me";

  /**
   * A login with dots is the same as the one with hyphens in their places (yandex.ru/dev/direct).
   */
  private static final String YANDEX = "yandex.ru";

  private static final Set<String> IGNORE_TAGS =
      Set.of(GOOGLE, "icloud.com", "fastmail.com", PROTON, YANDEX, "zoho.com");

  /** Domains of one provider in many countries; each is a mailbox of its own. */
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
        // In the ASCII letters of name servers a domain may be four times as long as it was typed.
        .filter(address -> address.written().length() <= MOST);
  }

  /** Whether it is words with single dots between them. */
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

  /** The address to which mail is sent. */
  public String written() {
    return local + "@" + domain;
  }

  /** The form by which an address is recognised. */
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
    // A name of marks only would become empty, and so match others of that kind.
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
   * The mailbox, without dots, of an address with a tag of which it is not known whether the
   * provider ignores it. One mailbox may have thousands of such names. Empty for all other
   * addresses.
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
