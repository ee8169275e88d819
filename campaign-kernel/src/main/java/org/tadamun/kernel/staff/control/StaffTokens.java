package org.tadamun.kernel.staff.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.boundary.TestMail;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.StaffToken;
import org.tadamun.kernel.staff.entity.TokenPurpose;

/**
 * Makes and takes the links of mails. A newer invitation makes the older ones of the same person
 * void, and so does a password that he has now, by which of his links ever; those for an
 * administrator are nobody's, and void each other.
 */
@ApplicationScoped
public class StaffTokens {

  /** Who asks himself asks again where a mail went astray. */
  private static final int FREELY = 5;

  private static final Duration DAY = Duration.ofDays(1);

  /** To open the mail, and to choose a password. */
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Outbox outbox;
  @Inject private StaffDirectory directory;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  /** A link as it was made: the token is known at this moment only. */
  public record Issued(String token, Instant expiresAt) {}

  /**
   * Of two at the same moment one waits, and makes the other's link void: else both were open. Not
   * so where a password was forgotten: anybody may ask for that link, and whoever went on asking
   * would keep its owner from ever using one (docs/adr/165). Their hour ends them.
   */
  public Issued issue(TokenPurpose purpose, StaffMember staff) {
    if (staff != null) {
      directory.lock(staff);
    }
    Instant now = clock.instant();
    if (purpose != TokenPurpose.PASSWORD) {
      revoke(staff);
    }
    String token = secrets.newToken();
    StaffToken kept = new StaffToken(purpose, Secrets.tokenHash(token), staff, now);
    em.persist(kept);
    return new Issued(token, kept.expiresAt());
  }

  /**
   * Whether he was mailed several links for a new password within a day, one of which still opens
   * for a while. Anybody may ask for them, and would bury his mailbox; yet never is he without one,
   * or whoever asked for him would keep him out (docs/adr/245).
   */
  public boolean isServed(StaffMember staff) {
    Instant now = clock.instant();
    List<StaffToken> made =
        em.createNamedQuery(StaffToken.SINCE, StaffToken.class)
            .setParameter("staff", staff)
            .setParameter("purpose", TokenPurpose.PASSWORD)
            .setParameter("since", now.minus(DAY))
            .getResultList();
    return made.size() >= FREELY
        && made.stream().anyMatch(link -> link.isUsable(now.plus(LONG_ENOUGH)));
  }

  /**
   * Every open link of his, and with them the mails that are not out yet and would bring one; null
   * for those of nobody.
   */
  public void revoke(StaffMember staff) {
    if (use(staff) && staff != null) {
      outbox.callBack(StaffMails.LINKS, staff.email());
    }
  }

  /**
   * As {@link #revoke}, with the notices of these causes that wait for him. All are looked for
   * before one is locked: who went on to look for more would wait for the sender, and it for him.
   */
  public void shutOut(StaffMember staff, Set<String> notices) {
    use(staff);
    Set<String> causes = new HashSet<>(notices);
    causes.addAll(StaffMails.LINKS);
    outbox.callBack(causes, staff.email());
  }

  /**
   * As {@link #shutOut}, with every mail to him, whatever it tells: his address stands in it.
   *
   * @param address that he had: by now it is not at his name any more
   */
  public void forget(StaffMember staff, String address) {
    use(staff);
    outbox.callBack(StaffMails.SUBJECT, Set.of(TestMail.CAUSE), address);
  }

  /** Whether there was one. */
  private boolean use(StaffMember staff) {
    TypedQuery<StaffToken> query =
        staff == null
            ? em.createNamedQuery(StaffToken.OPEN_OF_NOBODY, StaffToken.class)
            : em.createNamedQuery(StaffToken.OPEN_OF_STAFF, StaffToken.class)
                .setParameter("staff", staff);
    List<StaffToken> open = query.getResultList();
    open.forEach(link -> link.use(clock.instant()));
    return !open.isEmpty();
  }

  /** Refuses with 410 what is unknown, used or expired: nobody learns which. */
  public StaffToken require(TokenPurpose purpose, String token) {
    return em.createNamedQuery(StaffToken.BY_HASH, StaffToken.class)
        .setParameter("hash", Secrets.tokenHash(token == null ? "" : token))
        .setParameter("purpose", purpose)
        .getResultStream()
        .filter(found -> found.isUsable(clock.instant()))
        .findFirst()
        .orElseThrow(StaffTokens::gone);
  }

  /**
   * The same for who uses the link up: of two at the same moment one waits, and is refused then.
   * Locked is the person whose link it is, and the link itself only where it is nobody's: on Derby
   * whoever looks for the links of one may wait at those of another.
   */
  public StaffToken take(TokenPurpose purpose, String token) {
    StaffToken link = require(purpose, token);
    if (link.staff() == null) {
      em.refresh(link, LockModeType.PESSIMISTIC_WRITE);
    } else {
      directory.lock(link.staff());
      em.refresh(link);
    }
    if (!link.isUsable(clock.instant())) {
      throw gone();
    }
    return link;
  }

  private static BusinessException gone() {
    return new BusinessException(ProblemType.GONE, "kernel.error.link-gone");
  }
}
