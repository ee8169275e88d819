package org.tadamun.web.console.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.mail.boundary.Mails;

/** What is said of an invitation that was sent: no mail is promised where none goes out. */
@ApplicationScoped
public class InvitationWords {

  @EJB private Access access;
  @EJB private Mails mails;

  /** Key of the words; who may not read the outbox is told whom to ask for the link. */
  public String sent() {
    if (mails.isSending()) {
      return "console.staff.invited";
    }
    return access.mayEverywhere(Permission.MAIL_READ)
        ? "console.staff.invited.waits"
        : "console.staff.invited.waits-elsewhere";
  }
}
