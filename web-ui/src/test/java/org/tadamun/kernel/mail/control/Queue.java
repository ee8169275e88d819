package org.tadamun.kernel.mail.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.boundary.TestMail;
import org.tadamun.kernel.mail.control.listing.MailSearch;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.secret.boundary.Secrets;

/** The outbox as tests of the sender fill it. */
@Stateless
@PermitAll
public class Queue {

  static final String OFTEN = "it.often";
  static final String ONCE = "it.once";

  /** A count of reminders above what the server sends. */
  private static final int REMINDERS_MOST = 9;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Outbox outbox;
  @Inject private Secrets secrets;

  /** Composes the mails that only tests send. */
  @ApplicationScoped
  public static class Composer implements MailComposer {
    @Override
    public Set<String> causes() {
      return Set.of(OFTEN, ONCE);
    }

    @Override
    public Set<String> atMostOnce() {
      return Set.of(ONCE);
    }

    @Override
    public MailText compose(MailOrder order, Locale locale) {
      return new MailText("Subject", "Text\n\nhttp://localhost/en/confirm/x\n");
    }
  }

  /** Postpones to a far day the mails that other tests left. */
  public void hold() {
    em.createQuery("update OutgoingMail m set m.dueAt = :later")
        .setParameter("later", Instant.parse("2100-01-01T00:00:00Z"))
        .executeUpdate();
  }

  /**
   * Keeps other mails out of the outbox during a test: without this the timers of the server would
   * ask and remind the signers of earlier tests. The statements are in the order in which the
   * timers lock rows.
   */
  public void alone() {
    em.createQuery("update Renewal r set r.finishedAt = :now where r.finishedAt is null")
        .setParameter("now", Instant.now())
        .executeUpdate();
    em.createQuery("delete from LateSigner late").executeUpdate();
    em.createQuery(
            "update Signature s set s.reminders = :most where s.reminders < :most"
                + " and s.createdAt < :old")
        .setParameter("most", REMINDERS_MOST)
        .setParameter("old", Instant.now().minus(Duration.ofDays(1)))
        .executeUpdate();
    hold();
  }

  /** Empties the outbox as on a new server; Derby then makes new plans for its queries. */
  public void empty() {
    em.createNativeQuery("truncate table kernel_mail").executeUpdate();
  }

  public List<Long> put(int count, String recipient) {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(put(OFTEN, recipient));
    }
    return ids;
  }

  /** Puts this number of equal mails of a campaign into the outbox. */
  public void putMany(int count, long campaignId) {
    MailOrder one =
        new MailOrder(TestMail.CAUSE, "crowd@example.org", "en", campaignId, Map.of("name", "A"));
    outbox.putAll(Collections.nCopies(count, one.seal(secrets)));
  }

  /** Makes all mails of a campaign sent at that moment. */
  public void allSent(long campaignId, Instant when) {
    em.createQuery(
            "update OutgoingMail m set m.state = :sent, m.dueAt = :when, m.sentAt = :when"
                + " where m.campaignId = :campaign")
        .setParameter("sent", MailState.SENT)
        .setParameter("when", when)
        .setParameter("campaign", campaignId)
        .executeUpdate();
  }

  /** Makes all mails of a campaign deferred by the mail server. */
  public void putOff(long campaignId, Instant when) {
    em.createQuery(
            "update OutgoingMail m set m.attempts = 1, m.failure = :text, m.dueAt = :when"
                + " where m.campaignId = :campaign")
        .setParameter("text", MailFailure.DEFERRED.name())
        .setParameter("when", when)
        .setParameter("campaign", campaignId)
        .executeUpdate();
  }

  /** Sets the last failure of each mail. */
  public void failed(List<Long> ids, List<String> failures) {
    for (int i = 0; i < ids.size(); i++) {
      em.createQuery("update OutgoingMail m set m.failure = :text where m.id = :id")
          .setParameter("text", failures.get(i))
          .setParameter("id", ids.get(i))
          .executeUpdate();
    }
  }

  /** Marks a mail as one that may have arrived. */
  public void doubt(long id) {
    em.createNativeQuery("update kernel_mail set in_doubt = true where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  public void removeAll(long campaignId) {
    em.createQuery("delete from OutgoingMail m where m.campaignId = :campaign")
        .setParameter("campaign", campaignId)
        .executeUpdate();
  }

  public long put(String cause, String recipient) {
    return put(new MailOrder(cause, recipient, "en", null, Map.of()));
  }

  /** Gives the number of this mail, even if others put in mails at the same moment. */
  private long put(MailOrder order) {
    return outbox.putAll(List.of(order.seal(secrets))).getFirst();
  }

  /** Puts in a mail about a subject that wants to know whether it came back. */
  public long putAbout(String about, String recipient) {
    return put(new MailOrder(OFTEN, recipient, "en", null, Map.of(), about));
  }

  /** The id by which the console knows the mail. */
  public String idOf(long id) {
    return MailSearch.id(em.find(OutgoingMail.class, id));
  }

  /** The newest mail of this cause. */
  public long newest(String cause) {
    return em.createQuery("select max(m.id) from OutgoingMail m where m.cause = :cause", Long.class)
        .setParameter("cause", cause)
        .getSingleResult();
  }

  /** Makes the mail one from another time that got the same number after a restore. */
  public void givenAgain(long id) {
    em.createNativeQuery("update kernel_mail set created_at = ?1 where id = ?2")
        .setParameter(1, Timestamp.from(Instant.parse("2020-11-20T08:00:00Z")))
        .setParameter(2, id)
        .executeUpdate();
  }

  /** Keeps these rows locked while the work runs. */
  public void whileChanged(List<Long> ids, Runnable work) {
    em.createQuery("update OutgoingMail m set m.failure = :text where m.id in :ids")
        .setParameter("text", "changed")
        .setParameter("ids", ids)
        .executeUpdate();
    work.run();
  }

  /** Ends the lease of these mails. */
  public void expire(List<Long> ids) {
    claimed(ids, Instant.parse("2020-01-01T00:00:00Z"));
  }

  /** Sets the end of the lease of these mails, in whatever state they are. */
  public void claimed(List<Long> ids, Instant until) {
    em.createQuery("update OutgoingMail m set m.dueAt = :until where m.id in :ids")
        .setParameter("until", until)
        .setParameter("ids", ids)
        .executeUpdate();
  }

  /** Puts these mails into an end state at that moment. */
  public void over(List<Long> ids, MailState state, Instant when) {
    String sent = state == MailState.SENT ? ", m.sentAt = :when" : "";
    em.createQuery(
            "update OutgoingMail m set m.state = :state, m.dueAt = :when"
                + sent
                + " where m.id in :ids")
        .setParameter("state", state)
        .setParameter("when", when)
        .setParameter("ids", ids)
        .executeUpdate();
  }

  /**
   * Encrypts the mails again as a key change does.
   *
   * @return the content that is stored now
   */
  public List<String> sealAnew(List<Long> ids) {
    for (OutgoingMail mail : find(ids)) {
      String order = secrets.decrypt(Outbox.SECRET_CONTEXT, mail.secret());
      em.createQuery("update OutgoingMail m set m.secret = :anew where m.id = :id")
          .setParameter("anew", secrets.encrypt(Outbox.SECRET_CONTEXT, order))
          .setParameter("id", mail.id())
          .executeUpdate();
      em.detach(mail);
    }
    return find(ids).stream().map(OutgoingMail::secret).toList();
  }

  public List<OutgoingMail> find(List<Long> ids) {
    return em.createQuery(
            "select m from OutgoingMail m where m.id in :ids order by m.id", OutgoingMail.class)
        .setParameter("ids", ids)
        .getResultList();
  }
}
