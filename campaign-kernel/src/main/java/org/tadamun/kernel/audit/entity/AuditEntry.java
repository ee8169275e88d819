package org.tadamun.kernel.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;

/** One change, kept for ever: nothing in the program updates or deletes such a row. */
@Entity
@Table(name = "kernel_audit")
public class AuditEntry {

  public static final int TEXT_MAX = 2000;

  @Id
  @SequenceGenerator(
      name = "kernel_audit_seq",
      sequenceName = "kernel_audit_seq",
      allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kernel_audit_seq")
  @Column(name = "id")
  private long id;

  @Column(name = "happened_at", nullable = false, updatable = false)
  private Instant happenedAt;

  @Column(name = "actor", nullable = false, updatable = false, length = DomainEntity.ACTOR_MAX)
  private String actor;

  @Column(name = "action", nullable = false, updatable = false, length = 60)
  private String action;

  @Column(name = "subject_type", nullable = false, updatable = false, length = 40)
  private String subjectType;

  @Column(name = "subject_id", nullable = false, updatable = false, length = 80)
  private String subjectId;

  @Column(name = "campaign_id", updatable = false)
  private Long campaignId;

  @Column(name = "from_text", updatable = false, length = TEXT_MAX)
  private String from;

  @Column(name = "to_text", updatable = false, length = TEXT_MAX)
  private String to;

  protected AuditEntry() {}

  public AuditEntry(
      Instant now,
      String actor,
      String action,
      String subjectType,
      String subjectId,
      Long campaignId,
      String from,
      String to) {
    this.happenedAt = now;
    this.actor = actor;
    this.action = action;
    this.subjectType = subjectType;
    this.subjectId = subjectId;
    this.campaignId = campaignId;
    this.from = cut(from);
    this.to = cut(to);
  }

  /** To correct an entry, another entry is added. */
  @PreUpdate
  @PreRemove
  void refuse() {
    throw new IllegalStateException("the audit trail is never changed");
  }

  private static String cut(String text) {
    return text == null || text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX - 1) + "…";
  }

  public long id() {
    return id;
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  public String actor() {
    return actor;
  }

  public String action() {
    return action;
  }

  public String subjectType() {
    return subjectType;
  }

  public String subjectId() {
    return subjectId;
  }

  public Long campaignId() {
    return campaignId;
  }

  public String from() {
    return from;
  }

  public String to() {
    return to;
  }
}
