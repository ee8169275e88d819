package org.tadamun.kernel.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.Kept;
import org.tadamun.kernel.retention.boundary.RetentionRule;

/**
 * Mails that could not be sent, or perhaps were, about which no person has decided anything: to
 * whom they were is in them still. And those that have waited as long since they were ordered, as
 * where the mail server was taken away: their links are void by then.
 */
@ApplicationScoped
public class FailedMails implements RetentionRule {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject
  @ConfigProperty(name = "tadamun.retention.failed-mails", defaultValue = "P180D")
  private String configured;

  @Override
  public String name() {
    return "failed-mails";
  }

  @Override
  public String key() {
    return "tadamun.retention.failed-mails";
  }

  @Override
  public Kept kept() {
    return Kept.parse(configured);
  }

  @Override
  public Forecast forecast(Instant now) {
    return due(now).forecast();
  }

  @Override
  public int apply(Instant now) {
    return SentMails.delete(em, due(now).portion());
  }

  private DueRows due(Instant now) {
    return new DueRows(
        em,
        "OutgoingMail",
        "createdAt",
        "x.state in :over and x.dueAt < :before or x.state = :waiting and x.createdAt < :before",
        Map.of(
            "over",
            List.of(MailState.FAILED, MailState.UNCERTAIN),
            "waiting",
            MailState.WAITING,
            "before",
            kept().since(now)));
  }
}
