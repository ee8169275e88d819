package org.tadamun.petition.snapshot.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Records that a form was sent and which pack it made, so that sending it again finds the pack. */
@Entity
@Table(name = "petition_snapshot_call")
public class SnapshotCall {

  @Id
  @Column(name = "call_hash", length = 43)
  private String hash;

  @Column(name = "snapshot_id", nullable = false, updatable = false, length = 22)
  private String snapshot;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  protected SnapshotCall() {}

  /**
   * @param hash of the form and its contents
   */
  public SnapshotCall(String hash, Snapshot snapshot, Instant now) {
    this.hash = hash;
    this.snapshot = snapshot.publicId();
    this.createdAt = now;
  }

  /** The pack's public id. */
  public String snapshot() {
    return snapshot;
  }
}
