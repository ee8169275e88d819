package org.tadamun.kernel.configuration.boundary;

import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.BASE_URL;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.BOUNCE_FOLDER;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.BOUNCE_UNRECOGNISED;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.MAIL_FROM;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.MAIL_HOST;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.MAIL_PORT;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.MAIL_STARTTLS;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.MAIL_USER;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.tadamun.kernel.network.boundary.NetworkList;

/** What keys of the mail say together, each of which is fine by itself. */
public final class MailKeys {

  /** On it both ends speak TLS from the first byte (RFC 8314). */
  private static final String TLS_PORT = "465";

  private static final String IMPLICIT = "implicit";

  private MailKeys() {}

  /**
   * Port and way of TLS go by each other (docs/adr/241). And where the mail server is told a
   * password over a network, a certificate is wanted of it, unless something else was chosen: else
   * anybody on the way could read it, and send in our name.
   *
   * @param set what was chosen, before defaults are put in
   */
  public static void fill(Map<ConfigurationKey, String> set) {
    if (TLS_PORT.equals(set.get(MAIL_PORT))) {
      set.putIfAbsent(MAIL_STARTTLS, IMPLICIT);
    } else if (IMPLICIT.equals(set.get(MAIL_STARTTLS))) {
      set.putIfAbsent(MAIL_PORT, TLS_PORT);
    }
    boolean here = NetworkList.isOwnMachine(set.getOrDefault(MAIL_HOST, "localhost"));
    if (set.containsKey(MAIL_USER) && !here) {
      set.putIfAbsent(MAIL_STARTTLS, "required");
    }
  }

  /** Where both ends of the line would wait for each other, or bounces be lost, why; else empty. */
  public static String clash(Function<ConfigurationKey, String> value) {
    String waiting = waiting(value);
    return waiting.isEmpty() ? lostBounces(value) : waiting;
  }

  private static String waiting(Function<ConfigurationKey, String> value) {
    return TLS_PORT.equals(value.apply(MAIL_PORT)) && !IMPLICIT.equals(value.apply(MAIL_STARTTLS))
        ? "tadamun.mail.port 465 speaks TLS from the first byte; take"
            + " tadamun.mail.starttls=implicit with it, or port 587."
        : "";
  }

  /** Where they are to be read, what is old would be deleted as what we did not understand. */
  private static String lostBounces(Function<ConfigurationKey, String> value) {
    return value.apply(BOUNCE_UNRECOGNISED).equalsIgnoreCase(value.apply(BOUNCE_FOLDER))
        ? "tadamun.bounce.unrecognised is the folder of tadamun.bounce.folder: what is old in it"
            + " would be deleted, bounces that nobody has read among it. Take another one."
        : "";
  }

  /**
   * Whether mails go out into the world. On this machine, in a network of its own or in a container
   * of one word somebody may try things out.
   */
  public static boolean isElsewhere(Function<ConfigurationKey, String> value) {
    String host = value.apply(MAIL_HOST);
    boolean near = NetworkList.isOwnMachine(host) || NetworkList.isPrivate(host);
    return !near && (host.contains(".") || host.contains(":"));
  }

  /** Where mails go out and are worth nothing to whoever gets them, why; else empty. */
  public static String lost(Function<ConfigurationKey, String> value) {
    String base = value.apply(BASE_URL);
    String from = value.apply(MAIL_FROM);
    if (value.apply(MAIL_HOST).isEmpty()) {
      return "";
    }
    if (NetworkList.isOwnMachine(URI.create(base).getHost())) {
      return "tadamun.base-url is %s, which leads whoever gets a mail to his own machine; set it."
          .formatted(base);
    }
    return NetworkList.isOwnMachine(from.substring(from.lastIndexOf('@') + 1))
        ? "tadamun.mail.from is %s, which other mail servers refuse; set it.".formatted(from)
        : "";
  }
}
