package org.tadamun.kernel.mail.boundary;

import java.util.Map;

/**
 * A mail to be sent, by its cause.
 *
 * @param cause names the {@link MailComposer} that makes its text, as {@code petition.confirm}
 * @param recipient one address
 * @param language BCP 47, that of the recipient
 * @param campaignId the campaign, or null for mails of the installation
 * @param parameters what the composer needs; kept encrypted and removed when sent
 * @param about by what {@link MailBounced} names what the mail was about, such as the hash of its
 *     link; stays after the sending, so nothing personal. Null where nobody wants to hear
 */
public record MailOrder(
    String cause,
    String recipient,
    String language,
    Long campaignId,
    Map<String, String> parameters,
    String about) {

  /** Of which nobody wants to hear whether it came back. */
  public MailOrder(
      String cause,
      String recipient,
      String language,
      Long campaignId,
      Map<String, String> parameters) {
    this(cause, recipient, language, campaignId, parameters, null);
  }
}
