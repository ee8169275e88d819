package org.tadamun.petition.signature.control.news;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.kernel.database.boundary.KeyLookup;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.news.MailedBox;
import org.tadamun.petition.signature.entity.news.NewsMailing;
import org.tadamun.petition.signature.entity.news.NewsMailingState;

/**
 * Keeps which mailboxes have got the mail of a mailing. All of it is deleted soon after the mailing
 * has ended or can no longer be resumed.
 */
@ApplicationScoped
public class NewsRecipients {

  private static final String DELETE = "delete from petition_news_box where mac = ?";

  private static final KeyLookup OF_MAILS =
      KeyLookup.ofNumbers(
          "mac", "petition_news_box", "PETITION_NEWS_BOX_BY_MAIL", "mailing_id = ?", "mail_id");

  /** One hour longer than a mailing can be resumed, in case the clocks of two nodes differ. */
  private static final Duration FORGOTTEN = NewsMailing.RESUMABLE.plusHours(1);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Outbox outbox;
  @Inject private Clock clock;
  @Inject private Secrets secrets;

  /** Returns a keyed hash of the mailbox, which is the same only within this mailing. */
  String mac(NewsMailing mailing, MailAddress address) {
    return secrets.stamp("news:" + mailing.publicId() + ':' + address.canonical());
  }

  Set<String> had(Collection<String> macs) {
    return macs.isEmpty()
        ? Set.of()
        : em.createQuery("select b.mac from MailedBox b where b.mac in :macs", String.class)
            .setParameter("macs", InList.of(macs))
            .getResultStream()
            .collect(Collectors.toSet());
  }

  /**
   * Records that these mailboxes get the mailing.
   *
   * @param mails the ids of their mails, in the same order
   */
  void write(NewsMailing mailing, List<String> macs, List<Long> mails) {
    List<MailedBox> boxes = new ArrayList<>();
    for (int i = 0; i < macs.size(); i++) {
      boxes.add(new MailedBox(macs.get(i), mailing.id(), mails.get(i)));
    }
    NewRows.insert(em, boxes);
    mails.forEach(mailing::hasMail);
  }

  /**
   * Deletes the mailboxes whose mail was called back while the mailing was stopped. They did not
   * get it, so they may get it now.
   *
   * @return how many mailboxes these are
   */
  int release(NewsMailing mailing) {
    if (mailing.firstMail() == null) {
      return 0;
    }
    List<Long> back = outbox.calledBack(NewsMails.NEWS, mailing.campaignId(), mailing.firstMail());
    List<String> macs =
        OF_MAILS.rows(em, back, mailing.id()).stream().map(row -> (String) row[0]).toList();
    delete(macs);
    return macs.size();
  }

  /** The number of mailboxes that are recorded for this mailing. */
  public long boxes(NewsMailing mailing) {
    return em.createQuery(
            "select count(b) from MailedBox b where b.mailingId = :mailing", Long.class)
        .setParameter("mailing", mailing.id())
        .getSingleResult();
  }

  /** Returns the ids of mailings that have ended for good and still have recorded mailboxes. */
  List<Long> ended() {
    return em.createQuery(
            "select m.id from NewsMailing m where (m.state = :finished"
                + " or m.state = :cancelled and m.finishedAt < :before) and exists"
                + " (select b.mac from MailedBox b where b.mailingId = m.id) order by m.id",
            Long.class)
        .setParameter("finished", NewsMailingState.FINISHED)
        .setParameter("cancelled", NewsMailingState.CANCELLED)
        .setParameter("before", clock.instant().minus(FORGOTTEN))
        .getResultList();
  }

  /**
   * Deletes some recorded mailboxes, each by its key. For a list of keys, or for all of a mailing,
   * Derby would lock the whole table, and other mailings would wait (docs/adr/198).
   *
   * @return how many were deleted
   */
  int forget(long mailing, int most) {
    List<String> macs =
        em.createQuery("select b.mac from MailedBox b where b.mailingId = :mailing", String.class)
            .setParameter("mailing", mailing)
            .setMaxResults(most)
            .getResultList();
    delete(macs);
    return macs.size();
  }

  private void delete(List<String> macs) {
    RowBatch.execute(em, DELETE, macs.stream().sorted().map(mac -> new Object[] {mac}).toList());
  }
}
