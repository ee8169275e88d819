package org.tadamun.web.publicsite.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A slip of the finger in a mail address is a lost signature: the confirmation never comes. Where
 * the domain is one step from one of those that many have, whoever signs is asked once which he
 * meant. It is a question: what he says then is taken, and nothing depends on who is known.
 */
public final class MailTypo {

  /** In which a form says to which address the question was. */
  public static final String ASKED = "hinted";

  /** What was answered: {@link #BETTER}, or the address stays. */
  public static final String ANSWER = "mail";

  public static final String BETTER = "better";
  private static final String ADDRESS = "email";

  /** The most frequent first: where a domain is near to several, that is the one. */
  private static final List<String> FREQUENT =
      List.of(
          ("gmail.com hotmail.com outlook.com yahoo.com icloud.com live.com gmx.de web.de gmx.net"
                  + " hotmail.fr orange.fr yahoo.fr hotmail.es yahoo.es hotmail.co.uk yahoo.co.uk"
                  + " googlemail.com proton.me protonmail.com t-online.de freenet.de posteo.de"
                  + " mailbox.org gmx.at gmx.ch gmx.com free.fr laposte.net wanadoo.fr sfr.fr"
                  + " rediffmail.com btinternet.com riseup.net aol.com msn.com me.com mac.com"
                  + " yandex.ru mail.ru outlook.es outlook.fr hotmail.de outlook.de yahoo.de")
              .split(" "));

  /** There are such, though they look like a slip. */
  private static final Set<String> REAL =
      Set.of(
          ("mail.com ymail.com email.com fmail.com hmail.com imail.com qmail.com zmail.com"
                  + " cloud.com mailbox.com yandex.com rocketmail.com")
              .split(" "));

  /** They have one for many a country. */
  private static final Set<String> EVERYWHERE =
      Set.of("yahoo", "hotmail", "live", "outlook", "gmx", "aol", "msn");

  /** Countries too, but far more often the rest of {@code com}. */
  private static final Set<String> RATHER_COM = Set.of("co", "cm", "om");

  /**
   * Of a shorter name than this another letter makes another name: only its ending is looked at.
   */
  private static final int NAME_LETTERS_LEAST = 5;

  private MailTypo() {}

  /** The address that was probably meant; empty where nothing looks like a slip. */
  public static Optional<String> better(String typed) {
    String text = typed.strip();
    int at = text.lastIndexOf('@');
    if (at < 1) {
      return Optional.empty();
    }
    String domain = text.substring(at + 1).toLowerCase(Locale.ROOT);
    if (FREQUENT.contains(domain) || REAL.contains(domain) || isOfCountry(domain)) {
      return Optional.empty();
    }
    return FREQUENT.stream()
        .filter(one -> isSlip(domain, one))
        .findFirst()
        .map(one -> text.substring(0, at + 1) + one);
  }

  /** Whether he has to be asked: not twice about the same. */
  public static boolean isToAsk(FormData form) {
    String typed = form.text(ADDRESS);
    return better(typed).isPresent() && !form.text(ASKED).equals(typed);
  }

  /** The form with the address that he chose; one that he has changed since is his last word. */
  public static FormData answered(FormData form) {
    String typed = form.text(ADDRESS);
    if (!BETTER.equals(form.text(ANSWER)) || !form.text(ASKED).equals(typed)) {
      return form;
    }
    Map<String, String> fields = new LinkedHashMap<>(form.fields());
    better(typed).ifPresent(meant -> fields.put(ADDRESS, meant));
    return new FormData(fields);
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

  /** One letter more, less or another, or two neighbours in the wrong order. */
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
