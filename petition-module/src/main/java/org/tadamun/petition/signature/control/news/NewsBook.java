package org.tadamun.petition.signature.control.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.control.MailAddress;
import org.tadamun.petition.signature.entity.news.MailedBox;
import org.tadamun.petition.signature.entity.news.NewsMailing;

/** Which mailboxes had their mail of a mailing; nothing of it stays once that has ended. */
@ApplicationScoped
public class NewsBook {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Secrets secrets;
  @Inject private Clock clock;

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

  public void cancel(NewsMailing mailing) {
    mailing.cancel(clock.instant());
    forget(mailing);
  }

  void finish(NewsMailing mailing) {
    mailing.finish(clock.instant());
    forget(mailing);
  }

  private void forget(NewsMailing mailing) {
    em.createQuery("delete from MailedBox b where b.mailingId = :mailing")
        .setParameter("mailing", mailing.id())
        .executeUpdate();
  }
}
