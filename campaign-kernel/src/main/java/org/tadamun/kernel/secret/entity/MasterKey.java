package org.tadamun.kernel.secret.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A record that values of this database are, or were, encrypted with the key of this number. The
 * check value distinguishes it from another key of the same number.
 */
@Entity
@Table(name = "kernel_master_key")
public class MasterKey {

  /**
   * How long re-encryption with a new key waits. Meanwhile nodes with a copy of the secrets file
   * get the new one, and transactions that use the old key end.
   */
  public static final Duration COPYING = Duration.ofMinutes(10);

  @Id
  @Column(name = "key_no")
  private int number;

  @Column(name = "check_text", nullable = false, updatable = false, length = 43)
  private String check;

  @Column(name = "made_at", nullable = false, updatable = false)
  private Instant madeAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "retired_at")
  private Instant retiredAt;

  protected MasterKey() {}

  /**
   * Makes the record.
   *
   * @param first whether it is the only key, so that nothing must be re-encrypted
   * @param now by the clock that all nodes share, as in {@link #isCopied}
   */
  public MasterKey(int number, String check, boolean first, Instant now) {
    this.number = number;
    this.check = check;
    this.madeAt = now;
    this.finishedAt = first ? now : null;
  }

  /** Records that everything is encrypted with this key. */
  public void finish(Instant now) {
    this.finishedAt = now;
  }

  /** Records that a value is encrypted with an older key after all. */
  public void reopen() {
    this.finishedAt = null;
  }

  public void retire(Instant now) {
    this.retiredAt = now;
  }

  public int number() {
    return number;
  }

  public String check() {
    return check;
  }

  public Instant madeAt() {
    return madeAt;
  }

  /** Whether there was time to copy the file to every node. */
  public boolean isCopied(Instant now) {
    return !now.isBefore(madeAt.plus(COPYING));
  }

  public boolean isFinished() {
    return finishedAt != null;
  }
}
