package org.tadamun.kernel.record.entity;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * What every thing with an identity of its own has: a key for the database, an opaque key for the
 * outside, its times, and a version against lost updates.
 *
 * <p>The public id is random, so that nobody can count things or guess a neighbour.
 */
@MappedSuperclass
public abstract class DomainEntity {

  /** How long the name of who did something can be: {@code staff:…}, {@code key:…}, a task. */
  public static final int ACTOR_MAX = 60;

  @Id
  @SequenceGenerator(name = "tadamun_seq", sequenceName = "tadamun_seq", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tadamun_seq")
  @Column(name = "id")
  private long id;

  @Column(name = "public_id", nullable = false, updatable = false, length = PublicId.LENGTH)
  private String publicId;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "modified_at", nullable = false)
  private Instant modifiedAt;

  @Version
  @Column(name = "version", nullable = false)
  private int version;

  protected DomainEntity() {}

  protected DomainEntity(Instant now) {
    this.publicId = PublicId.next();
    this.createdAt = now;
    this.modifiedAt = now;
  }

  /**
   * Each verb calls it with the moment of the change. What happened before it was written down here
   * changes it no earlier than that.
   */
  protected void touch(Instant now) {
    this.modifiedAt = now.isBefore(createdAt) ? createdAt : now;
  }

  public long id() {
    return id;
  }

  public String publicId() {
    return publicId;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant modifiedAt() {
    return modifiedAt;
  }

  public int version() {
    return version;
  }
}
