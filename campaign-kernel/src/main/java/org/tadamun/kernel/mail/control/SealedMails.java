package org.tadamun.kernel.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.secret.boundary.SealedColumn;
import org.tadamun.kernel.secret.boundary.SealedStore;

/** The encrypted recipients and parameters of waiting mails. */
@ApplicationScoped
@SealedStore.Of(MailOrder.class)
public class SealedMails extends SealedColumn {

  public SealedMails() {
    super("mail", "kernel_mail", "secret", Outbox.SECRET_CONTEXT);
  }
}
