package org.tadamun.kernel.staff.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import java.util.TreeSet;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.StaffToken;
import org.tadamun.kernel.staff.entity.TokenPurpose;

/**
 * Makes and takes the links of mails. A newer invitation makes older links of the same person void,
 * and so does a new password, by whichever link. Links for an administrator have no account, and
 * make each other void.
 */
@ApplicationScoped
public class StaffTokens {

  /** So many links for a new password are mailed in a day even if earlier ones still work. */
  private static final int FREELY = 5;

  private static final Duration DAY = Duration.ofDays(1);

  /** How long a link must still work: enough to open the mail and choose a password. */
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Outbox outbox;
  @Inject @Any private Instance<MailComposer> composers;
  @Inject private StaffDirectory directory;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  /** A new link; its token cannot be read again later. */
  public record Issued(String token, Instant expiresAt) {}

  /**
   * Makes a link. Of two transactions one waits, and makes the other's link void: otherwise both
   * would work. Not so for a forgotten password: anybody may ask for that link, and could keep its
   * owner from ever using one (docs/adr/165). These links expire after an hour.
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
   * Whether several links for a new password were mailed within a day, one of which still works for
   * a while. Anybody may ask for them, and could flood the mailbox; yet the owner is never without
   * one, or the asker would keep the owner out (docs/adr/245).
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
   * Makes every open link of this person void, and calls back the mails that would bring one; null
   * for links that have no account.
   */
  public void revoke(StaffMember staff) {
    if (use(staff) && staff != null) {
      outbox.callBack(StaffMails.LINKS, staff.email());
    }
  }

  /**
   * As {@link #revoke}, and calls back the notices of these causes that wait for the person. All
   * are found before one is locked: a transaction that searches on would wait for the sender, and
   * the sender for it.
   */
  public void shutOut(StaffMember staff, Set<String> notices) {
    use(staff);
    Set<String> causes = new HashSet<>(notices);
    causes.addAll(StaffMails.LINKS);
    outbox.callBack(causes, staff.email());
  }

  /**
   * As {@link #shutOut}, for every mail to this person, since each contains the address.
   *
   * @param address the former one, which the account does not have any more
   */
  public void forget(StaffMember staff, String address) {
    use(staff);
    Set<String> others = new TreeSet<>();
    composers.forEach(composer -> others.addAll(composer.toStaff()));
    outbox.callBack(StaffMails.SUBJECT, others, address);
  }

  /** Makes the open links void; whether there was one. */
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

  /** Refuses an unknown, used or expired link with 410, without telling which it is. */
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
   * As {@link #require}, and uses the link up: of two at the same moment one waits, and is refused
   * then. Locks the person's account, and the link itself only if it has no account: on Derby a
   * query for the links of one person may wait for a lock on another one.
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
