package org.tadamun.petition.signature.boundary.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tadamun.petition.signature.entity.MailAddress;

/**
 * Finds the domain that was probably meant by a mistyped one: one step from a frequent domain. A
 * mistyped address is a lost signature, because the mail never arrives. It judges only by the
 * address as typed, and by nothing that is known of anybody.
 */
public final class LikelyDomain {

  /** The most frequent first: where a domain is near several, the first one is meant. */
  private static final List<String> FREQUENT =
      List.of(
          ("gmail.com hotmail.com outlook.com yahoo.com icloud.com live.com gmx.de web.de gmx.net"
                  + " hotmail.fr orange.fr yahoo.fr hotmail.es yahoo.es hotmail.co.uk yahoo.co.uk"
                  + " googlemail.com proton.me protonmail.com t-online.de freenet.de posteo.de"
                  + " mailbox.org gmx.at gmx.ch gmx.com free.fr laposte.net wanadoo.fr sfr.fr"
                  + " rediffmail.com btinternet.com riseup.net aol.com msn.com me.com mac.com"
                  + " yandex.ru mail.ru outlook.es outlook.fr hotmail.de outlook.de yahoo.de")
              .split(" "));

  /** Existing domains that look mistyped. */
  private static final Set<String> REAL =
      Set.of(
          ("mail.com ymail.com email.com fmail.com hmail.com imail.com qmail.com zmail.com"
                  + " cloud.com mailbox.com yandex.com rocketmail.com")
              .split(" "));

  /** Providers with domains in many countries. */
  private static final Set<String> EVERYWHERE =
      Set.of("yahoo", "hotmail", "live", "outlook", "gmx", "aol", "msn");

  /** Endings of countries, but far more often a mistyped {@code com}. */
  private static final Set<String> RATHER_COM = Set.of("co", "cm", "om");

  /** In names of fewer letters another letter makes another name: only the ending is compared. */
  private static final int NAME_LETTERS_LEAST = 5;

  private LikelyDomain() {}

  /** The domain that was probably meant; empty where nothing looks mistyped. */
  public static Optional<String> of(String address) {
    String text = address.strip();
    int at = text.lastIndexOf('@');
    if (at < 1) {
      return Optional.empty();
    }
    // An address that is not valid may be so because it is mistyped.
    String domain =
        MailAddress.parse(text)
            .map(known -> known.mailDomain().readable())
            .orElseGet(() -> text.substring(at + 1).toLowerCase(Locale.ROOT));
    if (FREQUENT.contains(domain) || REAL.contains(domain) || isOfCountry(domain)) {
      return Optional.empty();
    }
    return FREQUENT.stream().filter(one -> isSlip(domain, one)).findFirst();
  }

  private static boolean isOfCountry(String domain) {
    int dot = domain.indexOf('.');
    String ending = domain.substring(dot + 1);
    return dot > 0
        && EVERYWHERE.contains(domain.substring(0, dot))
        && ending.matches("[a-z]{2}")
        && !RATHER_COM.contains(ending);
  }

  private static boolean isSlip(String domain, String frequent) {
    String name = frequent.substring(0, frequent.indexOf('.') + 1);
    boolean isShort = name.length() <= NAME_LETTERS_LEAST;
    return (!isShort || domain.startsWith(name)) && isOneStep(domain, frequent);
  }

  /** Whether they differ by one letter more, less or other, or by two neighbours swapped. */
  static boolean isOneStep(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    int shorter = Math.min(one.length(), other.length());
    int same = 0;
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    if (same == longer || longer - shorter > 1) {
      return false;
    }
    String left = one.substring(same);
    String right = other.substring(same);
    return switch (one.length() - other.length()) {
      case 1 -> left.substring(1).equals(right);
      case -1 -> right.substring(1).equals(left);
      default -> left.substring(1).equals(right.substring(1)) || isSwapped(left, right);
    };
  }

  private static boolean isSwapped(String left, String right) {
    return left.length() > 1
        && left.charAt(0) == right.charAt(1)
        && left.charAt(1) == right.charAt(0)
        && left.substring(2).equals(right.substring(2));
  }
}
