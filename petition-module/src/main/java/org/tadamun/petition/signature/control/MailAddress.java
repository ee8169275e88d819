package org.tadamun.petition.signature.control;

import java.net.IDN;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
  private static final Pattern LOCAL =
      Pattern.compile("[\\p{L}\\p{N}!#$%&'*/=?^_`{|}~+-]+(\\.[\\p{L}\\p{N}!#$%&'*/=?^_`{|}~+-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

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
  private static final Map<String, String> SAME_AS = Map.of("googlemail.com", "gmail.com");

  /** Empty when it cannot be an address on the public internet. */
  public static Optional<MailAddress> parse(String typed) {
    String text = typed == null ? "" : typed.strip();
    int at = text.lastIndexOf('@');
    if (at < 1 || text.length() > MOST) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    String domain = ascii(text.substring(at + 1));
    boolean valid =
        local.length() <= LOCAL_MOST
            && LOCAL.matcher(local).matches()
            && DOMAIN.matcher(domain).matches();
    return valid ? Optional.of(new MailAddress(local, domain)) : Optional.empty();
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notADomain) {
      return "";
    }
  }

  /** Where mail is sent. */
  public String written() {
    return local + "@" + domain;
  }

  /** By what it is recognised. */
  public String canonical() {
    String where = SAME_AS.getOrDefault(domain, domain);
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
