package org.tadamun.kernel.mail.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.PublicId;

/**
 * The one mailbox to which mails come back: which node reads it now, and what was found. Its only
 * row is made with its table.
 */
@Entity
@Table(name = "kernel_bounce_mailbox")
public class BounceMailbox {

  public static final int THE_ONE = 1;

  @Id
  @Column(name = "id")
  private int id;

  @Column(name = "claimed_by", length = PublicId.LENGTH)
  private String claimedBy;

  @Column(name = "claimed_until")
  private Instant claimedUntil;

  @Column(name = "read_at")
  private Instant readAt;

  @Column(name = "failed_at")
  private Instant failedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "trouble", length = 12)
  private MailboxTrouble trouble;

  @Column(name = "last_bounced", nullable = false)
  private int lastBounced;

  @Column(name = "last_aside", nullable = false)
  private int lastAside;

  @Column(name = "all_bounced", nullable = false)
  private long allBounced;

  @Column(name = "all_aside", nullable = false)
  private long allAside;

  protected BounceMailbox() {}

  /** Whether this reader gets it; others wait until then, or until the reading is over. */
  public boolean claim(String mark, Instant now, Instant until) {
    if (claimedUntil != null && now.isBefore(claimedUntil)) {
      return false;
    }
    this.claimedBy = mark;
    this.claimedUntil = until;
    return true;
  }

  /**
   * Records a reading; ignored if its claim is over.
   *
   * @param lying why some messages could not be handled; null if all were
   */
  public void read(String mark, int bounced, int aside, MailboxTrouble lying, Instant now) {
    if (release(mark)) {
      this.readAt = now;
      this.trouble = lying;
      this.failedAt = lying == null ? failedAt : now;
      this.lastBounced = bounced;
      this.lastAside = aside;
      this.allBounced += bounced;
      this.allAside += aside;
    }
  }

  public void failed(String mark, MailboxTrouble why, Instant now) {
    if (release(mark)) {
      this.failedAt = now;
      this.trouble = why;
    }
  }

  private boolean release(String mark) {
    if (!mark.equals(claimedBy)) {
      return false;
    }
    this.claimedBy = null;
    this.claimedUntil = null;
    return true;
  }

  /** The end of the last complete reading; null before the first. */
  public Instant readAt() {
    return readAt;
  }

  public Instant failedAt() {
    return failedAt;
  }

  /** Why the last try failed; null if it succeeded. */
  public MailboxTrouble trouble() {
    return trouble;
  }

  public int lastBounced() {
    return lastBounced;
  }

  public int lastAside() {
    return lastAside;
  }

  public long allBounced() {
    return allBounced;
  }

  public long allAside() {
    return allAside;
  }
}
