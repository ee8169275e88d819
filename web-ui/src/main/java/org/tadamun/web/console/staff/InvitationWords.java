package org.tadamun.web.console.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.mail.boundary.Mails;

/**
 * Chooses the message after a mail to a staff member. Without a mail server it promises no mail.
 */
@ApplicationScoped
public class InvitationWords {

  @EJB private Access access;
  @EJB private Mails mails;

  /** The key after an invitation; staff who may not read the outbox learn whom to ask for it. */
  public String sent() {
    return of("console.staff.invited");
  }

  /** The key after somebody was let in again who had a password, chosen as in {@link #sent}. */
  public String letIn() {
    return of("console.staff.let-in.done");
  }

  /**
   * The key after a role was given to somebody who works here already. The mail has no link, so
   * telling the person replaces it.
   */
  public String present() {
    String key = "console.staff.invited.present";
    return mails.isSending() ? key : key + ".waits";
  }

  private String of(String key) {
    if (mails.isSending()) {
      return key;
    }
    return key + (access.mayEverywhere(Permission.MAIL_READ) ? ".waits" : ".waits-elsewhere");
  }
}
