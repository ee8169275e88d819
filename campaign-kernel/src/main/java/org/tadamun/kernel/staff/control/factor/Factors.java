package org.tadamun.kernel.staff.control.factor;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.staff.control.StaffDirectory;
import org.tadamun.kernel.staff.entity.SecondFactor;
import org.tadamun.kernel.staff.entity.StaffMember;

/** Second factors: who has one, whether a code is right, and how it ends. */
@ApplicationScoped
public class Factors {

  static final String CONTEXT = "second-factor";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private Outbox outbox;
  @Inject private StaffDirectory directory;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  public Optional<SecondFactor> of(StaffMember staff) {
    return em.createNamedQuery(SecondFactor.OF_STAFF, SecondFactor.class)
        .setParameter("publicId", staff.publicId())
        .getResultStream()
        .findFirst();
  }

  public boolean isOn(StaffMember staff) {
    return of(staff).isPresent();
  }

  /** The ids of all who have one. */
  public Set<Long> holders() {
    return em.createNamedQuery(SecondFactor.HOLDERS, Long.class)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /**
   * Whether the code, or a recovery code, is right; each is right only once. Of two at the same
   * moment one waits for the other.
   *
   * @throws BusinessException if too many were wrong in a row: then a new password is needed first
   */
  public boolean take(StaffMember staff, String code) {
    directory.lock(staff);
    Optional<SecondFactor> found = of(staff);
    if (found.isEmpty()) {
      return false;
    }
    SecondFactor factor = found.get();
    if (factor.isWornOut()) {
      throw new BusinessException(ProblemType.FORBIDDEN, "kernel.error.codes-ended");
    }
    boolean right = take(staff, factor, code);
    if (!right && factor.failed(clock.instant())) {
      tell(FactorMails.News.GUESSED, staff, 0);
    }
    return right;
  }

  private boolean take(StaffMember staff, SecondFactor factor, String code) {
    String typed = RecoveryCodes.typed(code);
    AppKey key = key(factor);
    OptionalLong step = key.stepOf(typed, clock.instant());
    if (step.isPresent()) {
      return factor.take(step.getAsLong(), clock.instant());
    }
    if (!factor.useRecovery(key.hash(typed), clock.instant())) {
      return false;
    }
    audit.recordOwn("staff.recovery-code-used", "staff", staff.publicId(), null, null);
    tell(FactorMails.News.RECOVERY_USED, staff, factor.recoveryLeft());
    return true;
  }

  /** The step of a code, by a key that is not stored yet. */
  public OptionalLong prove(AppKey key, String code) {
    return key.stepOf(RecoveryCodes.typed(code), clock.instant());
  }

  public String seal(AppKey key) {
    return secrets.encrypt(CONTEXT, key.text());
  }

  public AppKey key(SecondFactor factor) {
    return new AppKey(secrets.decrypt(CONTEXT, factor.sealedKey()));
  }

  /** Removes that of another person, who is told by mail; does nothing if there is none. */
  public void remove(StaffMember staff) {
    if (erase(staff)) {
      audit.record("staff.second-factor-removed", "staff", staff.publicId(), null, null, null);
      tell(FactorMails.News.REMOVED, staff, 0);
    }
  }

  /** Deletes key and recovery codes; whether there were any. */
  public boolean erase(StaffMember staff) {
    Optional<SecondFactor> found = of(staff);
    found.ifPresent(em::remove);
    return found.isPresent();
  }

  public void tell(FactorMails.News news, StaffMember staff, int left) {
    outbox.put(FactorMails.of(news, staff, left, clock.instant()));
  }
}
