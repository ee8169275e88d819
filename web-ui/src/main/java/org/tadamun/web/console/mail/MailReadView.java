package org.tadamun.web.console.mail;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.mail.boundary.MailReading;
import org.tadamun.kernel.mail.boundary.Mails;
import org.tadamun.kernel.text.boundary.link.TextPiece;
import org.tadamun.web.console.address.PageById;

/** The page of a waiting mail as its recipient would see it, links included. */
@Named
@RequestScoped
public class MailReadView extends PageById {

  @EJB private Access access;
  @EJB private Mails mails;

  private MailReading mail;

  /** Refuses before the page is drawn; later, the refusal would be logged as an error. */
  public void open() {
    access.requireEverywhere(Permission.MAIL_WRITE);
  }

  public MailReading getMail() {
    if (mail == null) {
      mail = mails.read(id);
    }
    return mail;
  }

  public List<TextPiece> getPieces() {
    return TextPiece.of(getMail().plain());
  }
}
