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
 * Mails that could not be sent, or perhaps were, about which no person has decided anything: to
 * whom they were is in them still. And those that have waited as long since they were ordered, as
 * where the mail server was taken away: links that confirm are void by then. Whoever was to be
 * asked for a new text by one that waited for his paused campaign is not asked again (ADR 232).
 */
@ApplicationScoped
public class FailedMails implements RetentionRule {

  private static final List<MailState> OVER = List.of(MailState.FAILED, MailState.UNCERTAIN);
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
