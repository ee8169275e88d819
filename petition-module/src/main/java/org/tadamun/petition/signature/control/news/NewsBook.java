package org.tadamun.petition.signature.control.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.control.MailAddress;
import org.tadamun.petition.signature.entity.news.MailedBox;
import org.tadamun.petition.signature.entity.news.NewsMailing;
import org.tadamun.petition.signature.entity.news.NewsMailingState;

/** Which mailboxes had their mail of a mailing; nothing of it stays soon after that has ended. */
@ApplicationScoped
public class NewsBook {

  private static final String DELETE = "delete from petition_news_box where mac = ?";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Secrets secrets;

  /** By what the mailbox is known within this mailing, and nowhere else. */
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

  void write(NewsMailing mailing, List<String> macs) {
    NewRows.insert(em, macs.stream().map(mac -> new MailedBox(mac, mailing.id())).toList());
  }

  /** Those that have ended, of which mailboxes are known still. */
  List<Long> ended() {
    return em.createQuery(
            "select m.id from NewsMailing m where m.state <> :ordered and exists"
                + " (select b.mac from MailedBox b where b.mailingId = m.id) order by m.id",
            Long.class)
        .setParameter("ordered", NewsMailingState.ORDERED)
        .getResultList();
  }

  /**
   * Some of them go, each by its key: of a list, or of all, Derby would lock the whole table, and
   * other mailings wait for it (docs/adr/198).
   *
   * @return how many were found
   */
  int forget(long mailing, int most) {
    List<String> macs =
        em.createQuery("select b.mac from MailedBox b where b.mailingId = :mailing", String.class)
            .setParameter("mailing", mailing)
            .setMaxResults(most)
            .getResultList();
    RowBatch.execute(em, DELETE, macs.stream().sorted().map(mac -> new Object[] {mac}).toList());
    return macs.size();
  }
}
