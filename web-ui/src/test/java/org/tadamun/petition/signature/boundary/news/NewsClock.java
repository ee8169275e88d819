package org.tadamun.petition.signature.boundary.news;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moves mailings of news in time. */
@Stateless
@PermitAll
public class NewsClock {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Ends the five minutes before a mailing begins. */
  public void begin(String mailing) {
    LocalDateTime before = LocalDateTime.now(ZoneOffset.UTC).minus(Duration.ofMinutes(1));
    em.createNativeQuery("update petition_news_mailing set starts_at = ?1 where public_id = ?2")
        .setParameter(1, Timestamp.valueOf(before))
        .setParameter(2, mailing)
        .executeUpdate();
  }

  /** Makes the mailing have been stopped so long ago. */
  public void stopped(String mailing, Duration ago) {
    LocalDateTime before = LocalDateTime.now(ZoneOffset.UTC).minus(ago);
    em.createNativeQuery("update petition_news_mailing set finished_at = ?1 where public_id = ?2")
        .setParameter(1, Timestamp.valueOf(before))
        .setParameter(2, mailing)
        .executeUpdate();
  }

  /** Sets the mails of the mailing to one, and adds a mailbox for that mail. */
  public void oneMailed(String mailing) {
    em.createNativeQuery("update petition_news_mailing set mailed = 1 where public_id = ?1")
        .setParameter(1, mailing)
        .executeUpdate();
    em.createNativeQuery(
            "insert into petition_news_box (mac, mailing_id)"
                + " select 'box-' || public_id, id from petition_news_mailing where public_id = ?1")
        .setParameter(1, mailing)
        .executeUpdate();
  }

  /** Deletes the mailboxes of a mailing, as older releases did, which could not resume one. */
  public void forgetBoxes(String mailing) {
    em.createNativeQuery(
            "delete from petition_news_box where mailing_id in"
                + " (select id from petition_news_mailing where public_id = ?1)")
        .setParameter(1, mailing)
        .executeUpdate();
  }

  /** Cancels the mailings of the campaign that are still ordered. */
  public void end(long campaignId) {
    em.createNativeQuery(
            "update petition_news_mailing set state = 'CANCELLED'"
                + " where state = 'ORDERED' and campaign_id = ?1")
        .setParameter(1, campaignId)
        .executeUpdate();
  }

  /** How many mailboxes a mailing still knows. */
  public long boxes(String mailing) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from petition_news_box b, petition_news_mailing m"
                        + " where b.mailing_id = m.id and m.public_id = ?1")
                .setParameter(1, mailing)
                .getSingleResult())
        .longValue();
  }

  /** Makes all news mails of the campaign have failed once; they are due again at this time. */
  public void tried(long campaignId, LocalDateTime then) {
    em.createNativeQuery(
            "update kernel_mail set attempts = 1, due_at = ?1"
                + " where cause = 'petition.news' and campaign_id = ?2")
        .setParameter(1, Timestamp.valueOf(then))
        .setParameter(2, campaignId)
        .executeUpdate();
  }

  /** Makes an attempt to send this mail have had no answer. */
  public void unanswered(long mail) {
    em.createNativeQuery("update kernel_mail set unanswered = 1, in_doubt = true where id = ?1")
        .setParameter(1, mail)
        .executeUpdate();
  }

  /** Makes a node have died while it sent this mail. */
  public void interrupted(long mail) {
    doubted(mail, "INTERRUPTED");
  }

  /** Makes a node have died while it sent this mail, which the server has deferred since. */
  public void failedAfterThat(long mail) {
    doubted(mail, "DEFERRED 450 4.2.0");
  }

  private void doubted(long mail, String failure) {
    em.createNativeQuery("update kernel_mail set failure = ?1, in_doubt = true where id = ?2")
        .setParameter(1, failure)
        .setParameter(2, mail)
        .executeUpdate();
  }

  /** Makes a mail about the signature have bounced after the confirmation. */
  public void bounced(long signatureId) {
    em.createNativeQuery("update petition_signature set bounced_at = changed_at where id = ?1")
        .setParameter(1, signatureId)
        .executeUpdate();
  }
}
