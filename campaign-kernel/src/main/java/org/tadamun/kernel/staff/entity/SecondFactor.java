package org.tadamun.kernel.staff.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * What a person signs in with beside the password. That is the key that is shared with an app on
 * the phone (RFC 6238), and codes for the case that the phone is lost. Exists only while it is on.
 */
@Entity
@Table(name = "kernel_second_factor")
@NamedQuery(
    name = SecondFactor.OF_STAFF,
    query = "select f from SecondFactor f where f.staff.publicId = :publicId")
@NamedQuery(name = SecondFactor.HOLDERS, query = "select f.staff.id from SecondFactor f")
public class SecondFactor extends DomainEntity {

  public static final String OF_STAFF = "SecondFactor.ofStaff";

  /** The ids of all who have it on. */
  public static final String HOLDERS = "SecondFactor.holders";

  public static final int KEY_MAX = 200;
  public static final int RECOVERY_MAX = 500;

  /**
   * Half of what NIST SP 800-63B allows in a row, since a six-digit code can be guessed in time.
   */
  static final int WRONG_MOST = 50;

  static final int WRONG_TOLD = 5;

  private static final String BETWEEN = " ";

  @OneToOne(optional = false)
  @JoinColumn(name = "staff_id", nullable = false, updatable = false)
  private StaffMember staff;

  @Column(name = "sealed_key", nullable = false, length = KEY_MAX)
  private String sealedKey;

  @Column(name = "last_step", nullable = false)
  private long lastStep;

  @Column(name = "recovery", nullable = false, length = RECOVERY_MAX)
  private String recovery;

  /** Wrong codes in a row, as long as the password is of {@link #wrongVersion}. */
  @Column(name = "wrong_codes", nullable = false)
  private int wrongCodes;

  @Column(name = "wrong_version", nullable = false)
  private int wrongVersion;

  protected SecondFactor() {}

  /**
   * @param step that of the code which proved the key
   */
  public SecondFactor(
      StaffMember staff, String sealedKey, long step, Collection<String> hashes, Instant now) {
    super(now);
    this.staff = staff;
    this.sealedKey = sealedKey;
    this.lastStep = step;
    this.recovery = String.join(BETWEEN, hashes);
  }

  /**
   * Whether so many were wrong in a row that none is accepted until there is a new password.
   * Whoever tries them knows the present one. Ending sessions gives no new codes: it is what an
   * alarmed owner or administrator does first.
   */
  public boolean isWornOut() {
    return wrongVersion == staff.passwordVersion() && wrongCodes >= WRONG_MOST;
  }

  /**
   * Counts a wrong code; returns whether it is {@link #WRONG_TOLD} in a row, so its owner is told.
   */
  public boolean failed(Instant now) {
    boolean goesOn = wrongVersion == staff.passwordVersion();
    this.wrongVersion = staff.passwordVersion();
    this.wrongCodes = goesOn ? wrongCodes + 1 : 1;
    touch(now);
    return wrongCodes == WRONG_TOLD;
  }

  /** Uses up the code of this step; false if it, or a later one, was used before. */
  public boolean take(long step, Instant now) {
    if (step <= lastStep) {
      return false;
    }
    this.lastStep = step;
    this.wrongCodes = 0;
    touch(now);
    return true;
  }

  /** Uses up the recovery code that has this hash; false if there is none. */
  public boolean useRecovery(String hash, Instant now) {
    List<String> left = new ArrayList<>(hashes());
    if (!left.remove(hash)) {
      return false;
    }
    this.recovery = String.join(BETWEEN, left);
    this.wrongCodes = 0;
    touch(now);
    return true;
  }

  /** Replaces the recovery codes; earlier ones are void. */
  public void renewRecovery(Collection<String> hashes, Instant now) {
    this.recovery = String.join(BETWEEN, hashes);
    touch(now);
  }

  public int recoveryLeft() {
    return hashes().size();
  }

  private List<String> hashes() {
    return recovery.isEmpty() ? List.of() : List.of(recovery.split(BETWEEN));
  }

  public String sealedKey() {
    return sealedKey;
  }
}
