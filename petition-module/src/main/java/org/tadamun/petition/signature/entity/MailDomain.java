package org.tadamun.petition.signature.entity;

import java.net.IDN;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of a mail address behind the sign, in the letters that name servers know. */
public record MailDomain(String name) {

  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");
  private static final Map<String, String> SAME_AS = Map.of("googlemail.com", "gmail.com");

  /** Empty when it cannot be a domain on the public internet. */
  public static Optional<MailDomain> parse(String typed) {
    String name = ascii(typed);
    return DOMAIN.matcher(name).matches() ? Optional.of(new MailDomain(name)) : Optional.empty();
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notADomain) {
      return "";
    }
  }

  /** Two names of one provider are one. */
  public String canonical() {
    return SAME_AS.getOrDefault(name, name);
  }

  /** What is fingerprinted; no address looks like it. */
  public String keyText() {
    return "@" + canonical();
  }
}
