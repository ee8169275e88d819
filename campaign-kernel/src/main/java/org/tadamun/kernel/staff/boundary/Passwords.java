package org.tadamun.kernel.staff.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.staff.control.PasswordHashing;
import org.tadamun.kernel.staff.control.PasswordLinks;
import org.tadamun.kernel.staff.control.PasswordPolicy;
import org.tadamun.kernel.staff.control.SignInThrottle;
import org.tadamun.kernel.staff.control.StaffDirectory;
import org.tadamun.kernel.staff.control.StaffMails;
import org.tadamun.kernel.staff.control.StaffTokens;
import org.tadamun.kernel.staff.control.factor.Factors;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.TokenPurpose;

/**
 * Changes passwords: with the old one, or by a link in a mail. In both cases the owner is told by
 * mail, and every open link is void.
 */
@Stateless
public class Passwords {

  @EJB private AuditTrail audit;
  @EJB private Outbox outbox;
  @EJB private PasswordLinks background;
  @Inject private StaffDirectory directory;
  @Inject private StaffTokens tokens;
  @Inject private PasswordHashing hashing;
  @Inject private SignInThrottle throttle;
  @Inject private Factors factors;
  @Inject private Clock clock;

  /**
   * Changes the caller's password and returns the version by which the caller's session goes on;
   * every other one ends. The account is locked first: somebody who signs in without pause with a
   * stolen password changes the row each time, and could keep the owner from ever changing it.
   */
  @RolesAllowed(Permission.CONSOLE_READ)
  public StaffIdentity.Shown change(String present, String wanted) {
    StaffMember staff = directory.self();
    directory.lock(staff);
    throttle.refuseTooMany(staff.email(), null);
    if (present == null || !hashing.isRight(present, staff.passwordHash())) {
      throttle.failed(staff.email(), null);
      throw new InvalidInput("present", "kernel.error.password-wrong");
    }
    set(staff, wanted);
    audit.record("staff.password-changed", "staff", staff.publicId(), null, null, null);
    return StaffIdentity.Shown.of(staff);
  }

  /**
   * Mails a link to the owner of this address. Sends nothing if there is none, or if several were
   * mailed that day and one still works. The mail is made in the background, so that the answer
   * takes the same time.
   *
   * @param address where the request came from, for the throttle; it is not stored
   */
  @RolesAllowed(Permission.SYSTEM)
  public void requestLink(String email, String address) {
    throttle.takeLink(StaffDirectory.canonical(email), address);
    background.send(email);
  }

  @RolesAllowed(Permission.SYSTEM)
  public LinkView look(String token) {
    return LinkView.of(tokens.require(TokenPurpose.PASSWORD, token));
  }

  /**
   * Sets the password and returns its owner. An owner with a second factor is not signed in by
   * that, and earlier failed attempts still count.
   */
  @RolesAllowed(Permission.SYSTEM)
  public StaffIdentity.Shown useLink(String token, String wanted) {
    StaffMember staff = tokens.take(TokenPurpose.PASSWORD, token).staff();
    set(staff, wanted);
    if (!factors.isOn(staff)) {
      throttle.succeeded(staff.email());
      staff.signIn(clock.instant());
    }
    audit.record("staff.password-reset", "staff", staff.publicId(), null, null, null);
    return StaffIdentity.Shown.of(staff);
  }

  private void set(StaffMember staff, String wanted) {
    PasswordPolicy.check("password", wanted, staff.email(), staff.name());
    staff.choosePassword(hashing.hash(wanted), clock.instant());
    tokens.revoke(staff);
    outbox.put(StaffMails.passwordChanged(staff, clock.instant()));
  }
}
