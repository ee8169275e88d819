package org.tadamun.kernel.configuration.boundary;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tadamun.kernel.network.boundary.LinkList;
import org.tadamun.kernel.network.boundary.NetworkList;

/** The types of values; the label completes the sentence "… must be …". */
public enum ConfigurationType {
  TEXT("a text of one line", value -> value.chars().noneMatch(Character::isISOControl)),
  FLAG("true or false", Set.of("true", "false")::contains),
  WEB_ADDRESS("a web address without a path", ConfigurationType::isWebAddress),
  ADDRESS("a host name or an IP address", value -> value.matches("[A-Za-z0-9.:_-]{1,253}")),
  PORT("a port from 1 to 65535", value -> isNumber(value, 1, 65_535)),
  BYTES("a number of bytes from 1024 to 16777216", value -> isNumber(value, 1024, 16_777_216)),
  NUMBER("a whole number from 1 to 1000000", value -> isNumber(value, 1, 1_000_000)),
  PATH("a path without ; in it", value -> value.chars().noneMatch(c -> c == ';' || c < ' ')),
  JDBC_URL(
      "a JDBC URL that starts with jdbc:postgresql: or jdbc:derby:",
      value -> value.matches("jdbc:(postgresql:\\S+|derby:(?!//)\\S.*)")),
  EMAIL("a mail address", ConfigurationType::isMailAddress),
  STARTTLS(
      "off, opportunistic, required or implicit",
      Set.of("off", "opportunistic", "required", "implicit")::contains),
  TLS("implicit, starttls or off", Set.of("implicit", "starttls", "off")::contains),
  STAFF_SHARE(
      "optional, administrators or everybody",
      Set.of("optional", "administrators", "everybody")::contains),
  RETURN_ADDRESS(
      "a mail address with at most 31 letters, digits, dots or hyphens before the @",
      value -> value.matches("[A-Za-z0-9.-]{1,31}@[A-Za-z0-9.-]{1,200}")),
  TOKEN(
      "a secret of 20 to 200 letters, digits, dots, underscores or hyphens",
      value -> value.matches("[A-Za-z0-9._-]{20,200}")),
  RATE("off, or a number per time such as 5/PT5M", ConfigurationType::isRate),
  SHORT_RATE(
      "off, or a number per time of at most 48 hours such as 5/PT5M",
      ConfigurationType::isShortRate),
  REMINDERS("off, or one or two times such as P3D,P10D", ConfigurationType::isReminders),
  PERIOD("off, or a number of days such as P90D", ConfigurationType::isPeriod),
  SITES(
      "everywhere, nowhere, or a list of web addresses separated by commas",
      ConfigurationType::areSites),
  LINKS(
      "one to five addresses that begin with https://, separated by commas",
      ConfigurationType::areLinks),
  PROXIES(
      "a list of IP addresses or networks, separated by commas", ConfigurationType::areNetworks);

  /** Possessive, without backtracking: a list of some hundred networks would overflow the stack. */
  private static final Pattern NETWORKS =
      Pattern.compile("[0-9A-Fa-f.:]+(/\\d{1,3})?(\\s*,\\s*[0-9A-Fa-f.:]+(/\\d{1,3})?)*+");

  private static final Pattern ADDRESS_FORM =
      Pattern.compile(
          "[^\\s@.<>,;:\"()\\[\\]\\\\]+(\\.[^\\s@.<>,;:\"()\\[\\]\\\\]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
  private static final Pattern SITE =
      Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:\\d{1,5})?");
  private static final Pattern RATE_FORM = Pattern.compile("([1-9]\\d{0,8})/(P\\S+)");

  private static final Duration LAST_REMINDER = Duration.ofDays(12);

  /** The addresses of signers are remembered for this long at most (ADR 126). */
  private static final Duration REMEMBERED = Duration.ofHours(48);

  private final String label;
  private final Predicate<String> form;

  ConfigurationType(String label, Predicate<String> form) {
    this.label = label;
    this.form = form;
  }

  public String label() {
    return label;
  }

  public boolean accepts(String value) {
    return form.test(value);
  }

  private static boolean isNumber(String value, int least, int most) {
    return value.matches("\\d{1,9}")
        && Integer.parseInt(value) >= least
        && Integer.parseInt(value) <= most;
  }

  private static boolean isWebAddress(String value) {
    try {
      URI uri = new URI(value);
      return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && (uri.getPort() == -1 || isNumber(Integer.toString(uri.getPort()), 1, 65_535))
          && Set.of("", "/").contains(uri.getPath())
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  /** Whether the mail library accepts it as a sender; no display name, no quotes. */
  private static boolean isMailAddress(String value) {
    return ADDRESS_FORM.matcher(value).matches();
  }

  /** Nothing else may get into the header that allows frames. */
  private static boolean areSites(String value) {
    return Set.of("everywhere", "nowhere").contains(value)
        || Stream.of(value.split(",", -1)).allMatch(one -> SITE.matcher(one.strip()).matches());
  }

  /** Parsed as the server will parse it, so that its first request does not fail. */
  private static boolean areNetworks(String value) {
    try {
      NetworkList.parse(value);
      return NETWORKS.matcher(value).matches();
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** Parsed as the server will parse it. */
  private static boolean areLinks(String value) {
    try {
      return !LinkList.parse(value).isEmpty();
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** Each later than the one before, and early enough before a signature expires. */
  private static boolean isReminders(String value) {
    if (value.equals("off")) {
      return true;
    }
    try {
      List<Duration> times =
          Stream.of(value.split(",", -1)).map(String::strip).map(Duration::parse).toList();
      return times.size() <= 2
          && times.getFirst().isPositive()
          && times.getLast().compareTo(LAST_REMINDER) <= 0
          && times.getFirst().compareTo(times.getLast()) == (times.size() == 1 ? 0 : -1);
    } catch (DateTimeException malformed) {
      return false;
    }
  }

  /** At least one day, and not beyond the range of dates. */
  private static boolean isPeriod(String value) {
    return value.equals("off") || value.matches("P[1-9]\\d{0,4}D");
  }

  private static boolean isRate(String value) {
    return isRate(value, Duration::isPositive);
  }

  private static boolean isShortRate(String value) {
    return isRate(value, time -> time.isPositive() && time.compareTo(REMEMBERED) <= 0);
  }

  private static boolean isRate(String value, Predicate<Duration> time) {
    Matcher matcher = RATE_FORM.matcher(value);
    try {
      return value.equals("off")
          || matcher.matches() && time.test(Duration.parse(matcher.group(2)));
    } catch (DateTimeException malformed) {
      return false;
    }
  }
}
