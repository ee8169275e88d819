package org.tadamun.kernel.mail.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.kernel.retention.boundary.RetentionRule;

/**
 * Deletes mails that were sent, came back or were cancelled: a large petition sends millions. They
 * contain nothing personal by then.
 */
@ApplicationScoped
public class SentMails implements RetentionRule {

  private static final List<MailState> OVER =
      List.of(MailState.SENT, MailState.BOUNCED, MailState.CANCELLED);

  private static final String OLD =
      "x.dueAt < :before and (x.sentAt is null or x.sentAt < :before)";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_MAILS;
  }

  @Override
  public RetentionPortion apply(Instant now, long after) {
    OverMails mails = new OverMails(em, kept().since(now));
    OVER.forEach(state -> mails.add(state, OLD));
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
    return OVER.stream().map(state -> OverMails.rows(em, state, "dueAt", OLD, before));
  }
}
