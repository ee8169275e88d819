package org.tadamun.kernel.mail.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.mail.control.bounce.BounceFolder;
import org.tadamun.kernel.mail.control.bounce.BounceServer;
import org.tadamun.kernel.mail.control.bounce.MailboxDown;
import org.tadamun.kernel.mail.entity.BounceMailbox;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailState;

/** The bounce mailbox, for staff who run the mail of the whole installation. */
@Stateless
public class Bounces {

  private static final Logger LOG = System.getLogger(Bounces.class.getName());
  private static final Duration LATELY = Duration.ofDays(7);

  /**
   * Much longer than a sender holds a mail: {@code dueAt} of a sent mail is the end of its claim.
   */
  private static final Duration IN_HAND = Duration.ofDays(1);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @Inject private BounceServer server;
  @Inject private Clock clock;

  @RolesAllowed(Permission.MAIL_READ)
  public BounceState state() {
    access.requireEverywhere(Permission.MAIL_READ);
    return BounceState.of(
        server.isConfigured(),
        em.find(BounceMailbox.class, BounceMailbox.THE_ONE),
        distrustedLately());
  }

  /** The index has the time when a mail was due, not the time when it was sent. */
  private long distrustedLately() {
    Instant since = clock.instant().minus(LATELY);
    return em.createQuery(
            "select count(m) from OutgoingMail m where m.state = :bounced and m.dueAt > :claimed"
                + " and m.sentAt > :since and m.failure like :distrusted",
            Long.class)
        .setParameter("bounced", MailState.BOUNCED)
        .setParameter("claimed", since.minus(IN_HAND))
        .setParameter("since", since)
        .setParameter("distrusted", MailFailure.DISTRUSTED + "%")
        .getSingleResult();
  }

  /** Signs in, opens the folder and makes the one for unrecognised messages; reads nothing. */
  @RolesAllowed(Permission.MAIL_WRITE)
  public MailboxCheck test() {
    access.requireEverywhere(Permission.MAIL_WRITE);
    MailboxCheck check = check();
    String outcome = check.trouble() == null ? "READ" : check.trouble().name();
    audit.record("mail.mailbox-tested", "mail", "bounces", null, null, outcome);
    return check;
  }

  private MailboxCheck check() {
    try (BounceFolder folder = server.open()) {
      folder.requireAside();
      return new MailboxCheck(null, folder.count());
    } catch (MailboxDown away) {
      LOG.log(Level.INFO, "The mailbox of the bounces was tried in vain: {0}", away.words());
      return new MailboxCheck(away.trouble(), 0);
    }
  }
}
