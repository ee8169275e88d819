package org.tadamun.kernel.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.secret.boundary.SealedColumn;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.boundary.Secrets;

/** To whom and about what the waiting mails are. */
@ApplicationScoped
@SealedStore.Of(MailOrder.class)
public class SealedMails implements SealedStore {

  private static final SealedColumn SECRETS =
      new SealedColumn("kernel_mail", "id", "secret", Outbox.SECRET_CONTEXT);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Secrets secrets;

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Portion renew(long place, Instant now) {
    return SECRETS.renew(em, secrets, place);
  }

  @Override
  public long waiting() {
    return SECRETS.waiting(em, secrets);
  }
}
