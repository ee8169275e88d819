package org.tadamun.web.console.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.mail.boundary.Mails;

/** What is said of a mail that was sent: none is promised where none goes out. */
@ApplicationScoped
public class InvitationWords {

  @EJB private Access access;
  @EJB private Mails mails;

  /** Key of the words; who may not read the outbox is told whom to ask for the link. */
  public String sent() {
    return of("console.staff.invited");
  }

  /** The same of who was let in again, where he had come before. */
  public String letIn() {
    return of("console.staff.let-in.done");
  }

  /** Of a mail without a link, which nobody needs from the outbox: to say it is enough. */
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
