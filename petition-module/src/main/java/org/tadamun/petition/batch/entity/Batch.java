package org.tadamun.petition.batch.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.file.entity.FileKind;
import org.tadamun.petition.petition.entity.Petition;

/**
 * Signatures of one country that were collected and counted elsewhere, with the file that proves
 * them. One person enters a batch, another one checks it, and only then does it count.
 */
@Entity
@Table(name = "petition_batch")
@NamedQuery(
    name = Batch.BY_PUBLIC_ID,
    query = "select b from Batch b join fetch b.petition where b.publicId = :id")
public class Batch extends DomainEntity {

  public static final String BY_PUBLIC_ID = "Batch.byPublicId";

  /** Stands in place of an erased name. */
  public static final String FORGOTTEN = "";

  private static final String OTHER_NEEDED = "batch.error.second-person";

  @ManyToOne(optional = false)
  @JoinColumn(name = "petition_id", nullable = false, updatable = false)
  private Petition petition;

  @Column(name = "version_no", nullable = false, updatable = false)
  private int textVersion;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 12)
  private BatchState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "source", nullable = false, updatable = false, length = 8)
  private BatchSource source;

  @Column(
      name = "organisation",
      nullable = false,
      updatable = false,
      length = 2 * BatchDetails.ORGANISATION_MAX)
  private String organisation;

  @Column(name = "country", nullable = false, updatable = false, length = 2)
  private String country;

  @Column(name = "signatures", nullable = false, updatable = false)
  private int number;

  @Column(name = "collected_from", nullable = false, updatable = false)
  private LocalDate collectedFrom;

  @Column(name = "collected_to", nullable = false, updatable = false)
  private LocalDate collectedTo;

  @Column(name = "note", length = 2 * BatchDetails.NOTE_MAX)
  private String note;

  @Column(name = "counted_by", nullable = false, length = 2 * BatchDetails.COUNTED_BY_MAX)
  private String countedBy;

  @Column(name = "evidence_name", nullable = false, length = 2 * FileKind.NAME_MAX)
  private String evidenceName;

  @Column(name = "evidence_hash", nullable = false, updatable = false, length = Sha256.LENGTH)
  private String evidenceHash;

  @Column(name = "evidence_kept", nullable = false)
  private boolean evidenceKept;

  @Column(name = "entered_by", nullable = false, updatable = false, length = ACTOR_MAX)
  private String enteredBy;

  @Column(name = "checked_by", length = ACTOR_MAX)
  private String checkedBy;

  @Column(name = "checked_at")
  private Instant checkedAt;

  @Column(name = "ended_by", length = ACTOR_MAX)
  private String endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "reason", length = 2 * BatchDetails.NOTE_MAX)
  private String reason;

  protected Batch() {}

  /**
   * Creates a batch that waits for its check.
   *
   * @param actor who enters it: {@code staff:…} or {@code key:…}
   */
  public Batch(Petition petition, BatchDetails details, String actor, Instant now) {
    super(now);
    this.petition = petition;
    this.textVersion = details.textVersion();
    this.state = BatchState.SUBMITTED;
    this.source = details.source();
    this.organisation = details.organisation();
    this.country = details.country();
    this.number = details.number();
    this.collectedFrom = details.collectedFrom();
    this.collectedTo = details.collectedTo();
    this.note = details.note();
    this.countedBy = details.countedBy();
    this.evidenceName = details.evidence().fileName();
    this.evidenceHash = details.evidence().sha256();
    this.enteredBy = actor;
  }

  /** Marks the batch as checked, from when on it counts; refused for the actor who entered it. */
  public void check(ActingPerson actor, Instant now) {
    refuseUnless(BatchState.CHECKED, "check");
    actor.requireOther(enteredBy, OTHER_NEEDED);
    this.state = BatchState.CHECKED;
    this.checkedBy = actor.name();
    this.checkedAt = now;
    touch(now);
  }

  public void reject(ActingPerson actor, String why, Instant now) {
    refuseUnless(BatchState.REJECTED, "reject");
    actor.requireOther(enteredBy, OTHER_NEEDED);
    end(BatchState.REJECTED, actor.name(), why, now);
  }

  /** Ends the batch; anybody who finds a mistake may do so, also the one who entered it. */
  public void withdraw(String actor, String why, Instant now) {
    refuseUnless(BatchState.WITHDRAWN, "withdraw");
    end(BatchState.WITHDRAWN, actor, why, now);
  }

  /** Notes that its file is now kept here. */
  public void keepEvidence(Instant now) {
    if (!state.isAlive()) {
      throw new WrongState(state, "add evidence");
    }
    this.evidenceKept = true;
    touch(now);
  }

  /** Notes that its file was deleted after the batch had ended; its words stay. */
  public void dropFile(Instant now) {
    this.evidenceKept = false;
    touch(now);
  }

  /** Removes for good what may name a person; hash and number stay. */
  public void forgetEvidence(Instant now) {
    this.evidenceKept = false;
    this.evidenceName = FORGOTTEN;
    this.countedBy = FORGOTTEN;
    this.note = null;
    this.reason = null;
    touch(now);
  }

  private void end(BatchState last, String actor, String why, Instant now) {
    this.state = last;
    this.endedBy = actor;
    this.endedAt = now;
    this.reason = why;
    touch(now);
  }

  /** Refuses early if the transition is not allowed, before the caller is asked for a reason. */
  public void refuseUnless(BatchState next, String verb) {
    if (!state.mayBecome(next)) {
      throw new WrongState(state, verb);
    }
  }

  public Petition petition() {
    return petition;
  }

  public int textVersion() {
    return textVersion;
  }

  public BatchState state() {
    return state;
  }

  public BatchDetails details() {
    return new BatchDetails(
        source,
        organisation,
        country,
        number,
        collectedFrom,
        collectedTo,
        note,
        countedBy,
        new BatchEvidence(evidenceName, evidenceHash),
        textVersion);
  }

  public boolean isEvidenceKept() {
    return evidenceKept;
  }

  /** Whether its file was erased, so that it cannot be added again. */
  public boolean isEvidenceForgotten() {
    return evidenceName.equals(FORGOTTEN);
  }

  public String enteredBy() {
    return enteredBy;
  }

  public String checkedBy() {
    return checkedBy;
  }

  public Instant checkedAt() {
    return checkedAt;
  }

  public String endedBy() {
    return endedBy;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public String reason() {
    return reason;
  }
}
