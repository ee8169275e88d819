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

/** Rules about combinations of mail keys whose values are each valid. */
public final class MailKeys {

  /** On this port both ends speak TLS from the first byte (RFC 8314). */
  private static final String TLS_PORT = "465";

  private static final String IMPLICIT = "implicit";

  private MailKeys() {}

  /**
   * Sets defaults that depend on other keys. Port and kind of TLS follow from each other
   * (docs/adr/241), and where a password goes over a network, a valid certificate is required
   * unless something else was chosen. Otherwise anybody on the way could read it and send in our
   * name.
   *
   * @param set the chosen values, before defaults are added
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

  /** Why both ends of the connection would wait for each other, or bounces be lost; else empty. */
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

  /**
   * Old mails are deleted from the folder of unrecognised ones, so it must not be the one to read.
   */
  private static String lostBounces(Function<ConfigurationKey, String> value) {
    return value.apply(BOUNCE_UNRECOGNISED).equalsIgnoreCase(value.apply(BOUNCE_FOLDER))
        ? "tadamun.bounce.unrecognised is the folder of tadamun.bounce.folder: what is old in it"
            + " would be deleted, bounces that nobody has read among it. Take another one."
        : "";
  }

  /**
   * Whether mails leave the local network. On this machine, in a private network or at a host of
   * one word, such as a container, somebody may be trying things out.
   */
  public static boolean isElsewhere(Function<ConfigurationKey, String> value) {
    String host = value.apply(MAIL_HOST);
    boolean near = NetworkList.isOwnMachine(host) || NetworkList.isPrivate(host);
    return !near && (host.contains(".") || host.contains(":"));
  }

  /** Why the mails that are sent would be useless to those who get them; else empty. */
  public static String lost(Function<ConfigurationKey, String> value) {
    String base = value.apply(BASE_URL);
    String from = value.apply(MAIL_FROM);
    if (value.apply(MAIL_HOST).isEmpty()) {
      return "";
    }
    if (NetworkList.isOwnMachine(URI.create(base).getHost())) {
      return "tadamun.base-url is %s, which leads whoever gets a mail to their own machine; set it."
          .formatted(base);
    }
    return NetworkList.isOwnMachine(from.substring(from.lastIndexOf('@') + 1))
        ? "tadamun.mail.from is %s, which other mail servers refuse; set it.".formatted(from)
        : "";
  }
}
