package org.tadamun.kernel.mail.control.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.secret.boundary.NumberSeal;
import org.tadamun.kernel.secret.boundary.NumberSeal.Numbered;
import org.tadamun.kernel.secret.boundary.Secrets;

/**
 * The address to which a mail comes back: {@code bounces+<seal>@example.org}, another one for each
 * mail. The seal is the mail's number and time, encrypted: it says nothing about the recipient,
 * needs no column, and nobody else can make one, so that only somebody who got a mail can say that
 * it bounced.
 */
@ApplicationScoped
public class ReturnAddress {

  private final String local;
  private final String domain;
  private final Secrets secrets;
  private final Pattern form;

  /** For the container's proxy. */
  protected ReturnAddress() {
    this(Optional.empty(), Optional.empty(), null);
  }

  /**
   * @param host of the mailbox; without one, mails come back to their sender
   */
  @Inject
  public ReturnAddress(
      @ConfigProperty(name = "tadamun.bounce.address") Optional<String> address,
      @ConfigProperty(name = "tadamun.bounce.host") Optional<String> host,
      Secrets secrets) {
    String given = host.orElse("").isBlank() ? "" : address.orElse("");
    int at = Math.max(given.lastIndexOf('@'), 0);
    this.local = given.substring(0, at);
    this.domain = given.substring(at).replaceFirst("^@", "");
    this.secrets = secrets;
    this.form =
        Pattern.compile(
            "(?<![\\w.+-])%s\\+([0-9a-f]{%s})@%s(?![\\w.-])"
                .formatted(Pattern.quote(local), NumberSeal.LENGTH, Pattern.quote(domain)),
            Pattern.CASE_INSENSITIVE);
  }

  /** Gives no return addresses: mails come back to their sender. */
  public static ReturnAddress none() {
    return new ReturnAddress();
  }

  private boolean isGiven() {
    return !local.isBlank();
  }

  /** Null if mails come back to their sender. */
  public String of(long mailId, Instant made) {
    return isGiven() ? local + '+' + seal().seal(mailId, made) + '@' + domain : null;
  }

  /**
   * The mail whose return address stands in one of these headers; addresses that we did not make
   * are ignored.
   *
   * @param headers as a message has them
   */
  public Optional<Numbered> mailIn(List<String> headers) {
    if (!isGiven()) {
      return Optional.empty();
    }
    return headers.stream()
        .flatMap(header -> form.matcher(header).results())
        .map(found -> seal().open(found.group(1).toLowerCase(Locale.ROOT)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private NumberSeal seal() {
    return secrets.numberSeal("return-address");
  }
}
