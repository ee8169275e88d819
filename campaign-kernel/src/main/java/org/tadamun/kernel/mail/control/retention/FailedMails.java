package org.tadamun.kernel.mail.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.kernel.retention.boundary.RetentionRule;

/**
 * Deletes mails that failed, or perhaps were sent, about which no person has decided anything: they
 * still contain their recipient. Also mails that have waited as long since they were ordered, for
 * example because the mail server was taken away: links to confirm are void by then. A signer whose
 * mail about a new text waited for a paused campaign is not asked again (ADR 232).
 */
@ApplicationScoped
public class FailedMails implements RetentionRule {

  private static final List<MailState> OVER = List.of(MailState.FAILED, MailState.UNCERTAIN);
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

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_FAILED_MAILS;
  }

  @Override
  public RetentionPortion apply(Instant now, long after) {
    OverMails mails = new OverMails(em, kept().since(now));
    OVER.forEach(state -> mails.add(state, OLD));
    mails.add(MailState.WAITING, WAITS_LONG + NOT_SENT_AGAIN, Map.of("began", now));
    return mails.delete(after);
  }

  @Override
  public Forecast forecast(Instant now) {
    return OverMails.sum(due(now).map(DueRows::forecast));
  }

  @Override
  public Forecast glance(Instant now) {
    return OverMails.sum(due(now).map(DueRows::glance));
  }

  private Stream<DueRows> due(Instant now) {
    Instant before = kept().since(now);
    return Stream.concat(
        OVER.stream().map(state -> OverMails.rows(em, state, "dueAt", OLD, before)),
        Stream.of(OverMails.rows(em, MailState.WAITING, "createdAt", WAITS_LONG, before)));
  }
}
