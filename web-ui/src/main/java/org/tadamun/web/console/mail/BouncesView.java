package org.tadamun.web.console.mail;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.mail.boundary.BounceState;
import org.tadamun.kernel.mail.boundary.Bounces;
import org.tadamun.kernel.mail.boundary.MailboxCheck;
import org.tadamun.web.console.frame.Feedback;

/** The page of the mailbox that gets bounces, for those who run the whole installation's mail. */
@Named
@RequestScoped
public class BouncesView {

  @EJB private Bounces bounces;
  @EJB private Access access;
  @Inject private Feedback feedback;

  private BounceState state;

  public boolean isReadable() {
    return access.mayEverywhere(Permission.MAIL_READ);
  }

  public boolean isTestable() {
    return access.mayEverywhere(Permission.MAIL_WRITE) && getState().configured();
  }

  public BounceState getState() {
    if (state == null) {
      state = bounces.state();
    }
    return state;
  }

  /** Signs in to the mailbox as a test. */
  public String test() {
    return feedback.attempt(
        () -> {
          MailboxCheck check = bounces.test();
          if (check.trouble() == null) {
            feedback.done("console.bounce.test.fine", check.waiting());
          } else {
            feedback.failed("console.bounce.trouble." + check.trouble());
          }
          return "/console/mail/outbox?faces-redirect=true&includeViewParams=true";
        });
  }
}
