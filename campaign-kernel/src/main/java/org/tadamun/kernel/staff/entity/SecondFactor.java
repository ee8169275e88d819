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
 * What somebody signs in with beside his password: the key that he shares with an app on his phone
 * (RFC 6238), and codes for the day on which the phone is lost. There is one only where it is on.
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

  protected SecondFactor() {}

  /**
   * @param step that of the code by which it was proven
   */
  public SecondFactor(
      StaffMember staff, String sealedKey, long step, Collection<String> hashes, Instant now) {
    super(now);
    this.staff = staff;
    this.sealedKey = sealedKey;
    this.lastStep = step;
    this.recovery = String.join(BETWEEN, hashes);
  }

  /** Whether the code of this step was not taken yet, nor a later one: now it is. */
  public boolean take(long step, Instant now) {
    if (step <= lastStep) {
      return false;
    }
    this.lastStep = step;
    touch(now);
    return true;
  }

  /** Whether a recovery code has this hash: no more from now on. */
  public boolean useRecovery(String hash, Instant now) {
    List<String> left = new ArrayList<>(hashes());
    if (!left.remove(hash)) {
      return false;
    }
    this.recovery = String.join(BETWEEN, left);
    touch(now);
    return true;
  }

  /** Those before are void. */
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
