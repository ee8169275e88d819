package org.tadamun.kernel.mail.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.DueRule;
import org.tadamun.kernel.retention.boundary.RetentionPortion;

/**
 * Mails that could not be sent, or perhaps were, about which no person has decided anything: to
 * whom they were is in them still. And those that have waited as long since they were ordered, as
 * where the mail server was taken away: links that confirm are void by then. Whoever was to be
 * asked for a new text by one that waited for his paused campaign is not asked again (ADR 232).
 */
@ApplicationScoped
public class FailedMails implements DueRule {

  private static final List<MailState> OVER = List.of(MailState.FAILED, MailState.UNCERTAIN);
  private static final String OLD = "x.dueAt < :before";

  /** They may be due at any later moment. */
  private static final String WAITS_LONG = "x.createdAt < :before";

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
    mails.add(MailState.WAITING, WAITS_LONG);
    return mails.delete(after);
  }

  @Override
  public DueRows due(Instant now) {
    return new DueRows(
        em,
        "OutgoingMail",
        "createdAt",
        "x.state in :over and " + OLD + " or x.state = :waiting and " + WAITS_LONG,
        Map.of("over", OVER, "waiting", MailState.WAITING, "before", kept().since(now)));
  }
}
