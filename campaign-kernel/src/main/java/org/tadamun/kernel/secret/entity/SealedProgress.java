package org.tadamun.kernel.secret.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The progress of a rotation in one place, so that the next run goes on where the last one ended.
 */
@Entity
@Table(name = "kernel_sealed_progress")
public class SealedProgress {

  public static final int STORE_MAX = 40;

  @Id
  @Column(name = "store", length = STORE_MAX)
  private String store;

  @Column(name = "key_no", nullable = false)
  private int keyNumber;

  @Column(name = "place_no", nullable = false)
  private long place;

  @Column(name = "renewed_no", nullable = false)
  private long renewed;

  @Column(name = "finished", nullable = false)
  private boolean finished;

  protected SealedProgress() {}

  public SealedProgress(String store, int keyNumber) {
    this.store = store;
    begin(keyNumber);
  }

  /** Begins again for a new key. */
  public final void begin(int newKey) {
    this.keyNumber = newKey;
    this.place = 0;
    this.renewed = 0;
    this.finished = false;
  }

  public void advance(long to, int more, boolean last) {
    this.place = to;
    this.renewed += more;
    this.finished = last;
  }

  /** Goes through the place again, since a value was written with an older key meanwhile. */
  public void again() {
    this.place = 0;
    this.finished = false;
  }

  public String store() {
    return store;
  }

  public int keyNumber() {
    return keyNumber;
  }

  public long place() {
    return place;
  }

  public long renewed() {
    return renewed;
  }

  public boolean isFinished() {
    return finished;
  }
}
