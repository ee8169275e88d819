package org.tadamun.kernel.staff.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.staff.control.PasswordHashing;
import org.tadamun.kernel.staff.control.RoleGrants;
import org.tadamun.kernel.staff.control.SignInThrottle;
import org.tadamun.kernel.staff.control.StaffDirectory;
import org.tadamun.kernel.staff.control.factor.AppKey;
import org.tadamun.kernel.staff.control.factor.FactorMails.News;
import org.tadamun.kernel.staff.control.factor.Factors;
import org.tadamun.kernel.staff.control.factor.RecoveryCodes;
import org.tadamun.kernel.staff.entity.SecondFactor;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.StaffState;

/**
 * Signing in with a code as well (docs/adr/187). Turning it on or off and making new recovery codes
 * needs password and code; wrong ones count as wrong passwords at the sign-in do.
 */
@Stateless
public class SecondFactors {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @Inject private Factors factors;
  @Inject private StaffDirectory directory;
  @Inject private PasswordHashing hashing;
  @Inject private SignInThrottle throttle;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /**
   * The caller's own second factor.
   *
   * @param since null if it is off
   * @param left how many recovery codes were not used yet
   */
  public record Own(Instant since, int left) {

    public boolean isOn() {
      return since != null;
    }
  }

  /**
   * A new key for an app; nothing is stored before a code has proven that the app has it.
   *
   * @param key in Base32
   * @param address by which an app takes the key, shown as a picture or a link
   */
  public record Offer(String key, String address) {

    /** The key in groups of four, to be read and typed. */
    public String grouped() {
      return RecoveryCodes.grouped(key);
    }

    @Override
    public String toString() {
      return "Offer";
    }
  }

  /**
   * What callers enter to prove who they are.
   *
   * @param present the present password
   */
  public record Proof(String present, String code) {

    @Override
    public String toString() {
      return "Proof";
    }
  }

  @RolesAllowed(Permission.CONSOLE_READ)
  public Own own() {
    Optional<SecondFactor> factor = factors.of(directory.self());
    return new Own(
        factor.map(SecondFactor::createdAt).orElse(null),
        factor.map(SecondFactor::recoveryLeft).orElse(0));
  }

  @RolesAllowed(Permission.CONSOLE_READ)
  public Offer offer() {
    String key = AppKey.next().text();
    String issuer = encoded("Tadamun " + URI.create(baseUrl).getHost());
    return new Offer(
        key,
        "otpauth://totp/%s:%s?secret=%s&issuer=%s"
            .formatted(issuer, encoded(directory.self().email()), key, issuer));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * The second factor is on.
   *
   * @param codes for recovery; they are not shown again
   * @param who by what the caller's session goes on; all others end
   */
  public record On(List<String> codes, StaffIdentity.Shown who) {

    @Override
    public String toString() {
      return "On";
    }
  }

  /** Turns it on; all sessions end but the caller's, unless the password has changed meanwhile. */
  @RolesAllowed(Permission.CONSOLE_READ)
  public On turnOn(Offer offer, Proof proof) {
    StaffMember staff = directory.self();
    directory.lock(staff);
    requirePassword(staff, proof);
    requireOn(staff, false);
    AppKey key = new AppKey(offer.key());
    long step =
        factors
            .prove(key, proof.code())
            .orElseThrow(() -> refused(staff, "kernel.error.code-wrong"));
    List<String> codes = RecoveryCodes.make();
    em.persist(
        new SecondFactor(staff, factors.seal(key), step, key.hashes(codes), clock.instant()));
    staff.endSessions(clock.instant());
    audit.record("staff.second-factor-on", "staff", staff.publicId(), null, null, null);
    factors.tell(News.ON, staff, codes.size());
    return new On(codes, StaffIdentity.Shown.of(staff));
  }

  /** Makes new codes; empty if the code was wrong, since an exception would undo its counting. */
  @RolesAllowed(Permission.CONSOLE_READ)
  public Optional<List<String>> renewRecovery(Proof proof) {
    StaffMember staff = directory.self();
    if (!isShown(staff, proof)) {
      return Optional.empty();
    }
    List<String> codes = RecoveryCodes.make();
    SecondFactor factor = factors.of(staff).orElseThrow();
    factor.renewRecovery(factors.key(factor).hashes(codes), clock.instant());
    audit.record("staff.recovery-codes-made", "staff", staff.publicId(), null, null, null);
    factors.tell(News.RECOVERY_MADE, staff, codes.size());
    return Optional.of(codes);
  }

  /** Turns it off; false if the code was wrong, since an exception would undo its counting. */
  @RolesAllowed(Permission.CONSOLE_READ)
  public boolean turnOff(Proof proof) {
    StaffMember staff = directory.self();
    if (!isShown(staff, proof)) {
      return false;
    }
    factors.erase(staff);
    audit.record("staff.second-factor-off", "staff", staff.publicId(), null, null, null);
    factors.tell(News.OFF, staff, 0);
    return true;
  }

  /**
   * Removes that of a colleague who lost the phone; only administrators of the installation may.
   */
  @RolesAllowed(Permission.STAFF_WRITE)
  public void remove(String publicId) {
    StaffMember staff = directory.require(publicId);
    boolean own = staff.id() == directory.self().id();
    if (own || !RoleGrants.isAdministrator(directory.ownRoles())) {
      throw new Forbidden();
    }
    directory.lock(staff);
    requireOn(staff, true);
    factors.remove(staff);
  }

  /** Whether a code is needed after the password. */
  @RolesAllowed(Permission.SYSTEM)
  public boolean isAsked(String publicId) {
    return directory.byPublicId(publicId).map(factors::isOn).orElse(false);
  }

  /**
   * Signs in if the code, or a recovery code, is right; returns whether it was. Not if the password
   * has changed since it was checked.
   *
   * @param address where the request came from, for the throttle; it is not stored
   */
  @RolesAllowed(Permission.SYSTEM)
  public boolean pass(StaffIdentity.Shown who, String code, String address) {
    StaffMember staff = directory.require(who.publicId());
    // Before the throttle is asked: else all attempts that are sent at once get past it.
    directory.lock(staff);
    throttle.refuseTooMany(staff.email(), address);
    boolean still = staff.state() == StaffState.ACTIVE && StaffIdentity.Shown.of(staff).equals(who);
    if (!still || !factors.take(staff, code)) {
      audit.recordOwn("staff.code-wrong", "staff", staff.publicId(), null, null);
      throttle.failed(staff.email(), address);
      return false;
    }
    throttle.succeeded(staff.email());
    staff.signIn(clock.instant());
    audit.recordOwn("staff.signed-in", "staff", staff.publicId(), null, null);
    return true;
  }

  /** Requires the right password; returns whether the code is right, and counts a wrong one. */
  private boolean isShown(StaffMember staff, Proof proof) {
    directory.lock(staff);
    requirePassword(staff, proof);
    requireOn(staff, true);
    boolean right = factors.take(staff, proof.code());
    if (!right) {
      audit.record("staff.code-wrong", "staff", staff.publicId(), null, null, null);
      throttle.failed(staff.email(), null);
    }
    return right;
  }

  private void requirePassword(StaffMember staff, Proof proof) {
    throttle.refuseTooMany(staff.email(), null);
    if (proof.present() == null || !hashing.isRight(proof.present(), staff.passwordHash())) {
      throw refused(staff, "kernel.error.password-wrong");
    }
  }

  private InvalidInput refused(StaffMember staff, String why) {
    throttle.failed(staff.email(), null);
    return new InvalidInput(why.endsWith("code-wrong") ? "code" : "present", why);
  }

  /** Refuses if it was turned on or off since the page was opened. */
  private void requireOn(StaffMember staff, boolean wanted) {
    if (factors.isOn(staff) != wanted) {
      throw new BusinessException(ProblemType.WRONG_STATE, "kernel.state.too-late");
    }
  }
}
