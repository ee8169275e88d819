package org.tadamun.petition.version.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * How far the earlier signers have been asked to sign a petition's new version. It advances in the
 * transaction that puts the mails into the outbox, so that after a crash it continues there and
 * nobody is asked twice.
 */
@Entity
@Table(name = "petition_renewal")
public class Renewal extends DomainEntity {

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "number_no", nullable = false, updatable = false)
  private int number;

  @Column(name = "last_signature", nullable = false)
  private long lastSignature;

  @Column(name = "asked", nullable = false)
  private long asked;

  @Column(name = "finished_at")
  private Instant finishedAt;

  protected Renewal() {}

  public Renewal(long petitionId, int number, Instant now) {
    super(now);
    this.petitionId = petitionId;
    this.number = number;
  }

  /** Records that a portion was asked, up to this signature. */
  public void advance(long signature, int many, Instant now) {
    this.lastSignature = Math.max(lastSignature, signature);
    this.asked += many;
    touch(now);
  }

  public void finish(Instant now) {
    this.finishedAt = now;
    touch(now);
  }

  public long petitionId() {
    return petitionId;
  }

  /** The version that signers are asked to sign. */
  public int number() {
    return number;
  }

  public long lastSignature() {
    return lastSignature;
  }

  public long asked() {
    return asked;
  }

  /** Null while signers may still have to be asked. */
  public Instant finishedAt() {
    return finishedAt;
  }
}
