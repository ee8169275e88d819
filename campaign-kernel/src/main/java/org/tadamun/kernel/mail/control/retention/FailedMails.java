package org.tadamun.kernel.mail.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailState;

/**
 * Deletes mails that failed, or perhaps were sent, about which no person has decided anything: they
 * still contain their recipient. Also mails that have waited as long since they were ordered, for
 * example because the mail server was taken away: links to confirm are void by then. A signer whose
 * mail about a new text waited for a paused campaign is not asked again (ADR 232).
 */
@ApplicationScoped
public class FailedMails extends OverMails {

  private static final String OLD = "x.dueAt < :before";

  /** Compares the time of creation, since they may be due at any later moment. */
  private static final String WAITS_LONG = "x.createdAt < :before";

  /**
   * Excludes mails that staff have retried since the run began, recognised by what {@code
   * OutgoingMail.retry} leaves: staff were told that they go out. Mails that are EARLY, or wait for
   * a server that is away, are put off again and again without a retry.
   */
  private static final String NOT_SENT_AGAIN =
      " and not (x.attempts = 0 and x.dueAt >= :began and x.failure is not null and x.failure <> '"
          + MailFailure.EARLY
          + "' and x.failure not like '"
          + MailFailure.UNREACHABLE
          + "%')";

  public FailedMails() {
    super(
        new Part(MailState.FAILED, OLD),
        new Part(MailState.UNCERTAIN, OLD),
        new Part(MailState.WAITING, "createdAt", WAITS_LONG, NOT_SENT_AGAIN));
  }

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_FAILED_MAILS;
  }
}
