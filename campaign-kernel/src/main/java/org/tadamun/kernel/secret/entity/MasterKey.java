package org.tadamun.kernel.secret.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * That values of this database are, or were, under the key of this number. By its check value
 * another key of the same number is told from it.
 */
@Entity
@Table(name = "kernel_master_key")
public class MasterKey {

  /**
   * For which nothing comes under a new key that is under the one before: nodes with a copy of the
   * secrets file get the new one meanwhile, and whoever had the old key in hand has written.
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
   * @param first whether there is none before it, so that nothing has to come under it
   * @param now by the clock that all nodes see, as in {@link #isCopied}
   */
  public MasterKey(int number, String check, boolean first, Instant now) {
    this.number = number;
    this.check = check;
    this.madeAt = now;
    this.finishedAt = first ? now : null;
  }

  /** Everything that there is, is under this key. */
  public void finish(Instant now) {
    this.finishedAt = now;
  }

  /** Something is under an older one after all. */
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
