package org.tadamun.kernel.mail.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailState;

/**
 * Mails that could not be sent, or perhaps were, about which no person has decided anything: to
 * whom they were is in them still. And those that have waited as long since they were ordered, as
 * where the mail server was taken away: links that confirm are void by then. Whoever was to be
 * asked for a new text by one that waited for his paused campaign is not asked again (ADR 232).
 */
@ApplicationScoped
public class FailedMails extends OverMails {

  private static final String OLD = "x.dueAt < :before";

  /** They may be due at any later moment. */
  private static final String WAITS_LONG = "x.createdAt < :before";

  /**
   * Nor do they end what staff have sent again since the run began, as {@code OutgoingMail.retry}
   * leaves it: they were told that it goes out. What rests, or waits for a server that is away, is
   * put off again and again without that.
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
