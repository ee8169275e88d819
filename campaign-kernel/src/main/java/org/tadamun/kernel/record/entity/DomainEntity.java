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
 * The base class of entities: a key for the database, a public id, the times of creation and
 * change, and a version against lost updates.
 *
 * <p>The public id is random, so that nobody can count things or guess a neighbour.
 */
@MappedSuperclass
public abstract class DomainEntity {

  /** The longest actor name: {@code staff:…}, {@code key:…}, or a task. */
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
   * Sets the time of change; every verb calls it. A moment before the creation, as in imported
   * data, counts as that of the creation.
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
