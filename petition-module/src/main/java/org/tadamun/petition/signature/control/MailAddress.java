package org.tadamun.petition.signature.control;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tadamun.petition.signature.entity.MailDomain;

/**
 * A mail address as typed, and the canonical form by which it is recognised.
 *
 * <p>What providers treat as one mailbox is one address: case everywhere, sub-addresses ({@code
 * +tag}) and dots where the provider is known to ignore them. Elsewhere they may be different
 * people and stay different.
 */
public record MailAddress(String local, String domain) {

  public static final int MOST = 254;
  private static final int LOCAL_MOST = 64;

  /**
   * In the letters that every mail server takes. Others go only where each server on the way speaks
   * SMTPUTF8; without it the library would cut them to one byte, and thus write to somebody else,
   * whose mailbox could confirm as often as there are letters (docs/adr/194).
   */
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*/=?^_`{|}~+-]+(\\.[A-Za-z0-9!#$%&'*/=?^_`{|}~+-]+)*");

  private static final Set<String> IGNORE_DOTS = Set.of("gmail.com");
  private static final Set<String> IGNORE_TAGS =
      Set.of(
          "gmail.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "icloud.com",
          "me.com",
          "fastmail.com",
          "proton.me",
          "protonmail.com",
          "yandex.ru",
          "zoho.com");

  /** Empty when it cannot be an address on the public internet. */
  public static Optional<MailAddress> parse(String typed) {
    String text = typed == null ? "" : typed.strip();
    int at = text.lastIndexOf('@');
    if (at < 1 || text.length() > MOST) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    boolean valid = local.length() <= LOCAL_MOST && LOCAL.matcher(local).matches();
    return MailDomain.parse(text.substring(at + 1))
        .filter(domain -> valid)
        .map(domain -> new MailAddress(local, domain.name()))
        // In the letters of name servers a domain may be four times as long as it was typed.
        .filter(address -> address.written().length() <= MOST);
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
    String who = local.toLowerCase(Locale.ROOT);
    int tag = who.indexOf('+');
    if (tag > 0 && IGNORE_TAGS.contains(where)) {
      who = who.substring(0, tag);
    }
    if (IGNORE_DOTS.contains(where)) {
      who = who.replace(".", "");
    }
    return who + "@" + where;
  }
}
