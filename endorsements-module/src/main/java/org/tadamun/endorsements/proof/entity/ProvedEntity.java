package org.tadamun.endorsements.proof.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.record.entity.DomainEntity;

/** The part of an endorsement that holds its proofs. Proofs are only added, never removed. */
@MappedSuperclass
public abstract class ProvedEntity extends DomainEntity {

  @ElementCollection
  @CollectionTable(
      name = "endorsements_evidence",
      joinColumns = @JoinColumn(name = "endorsement_id"))
  @OrderColumn(name = "pos")
  private List<EndorsementEvidence.Row> evidence = new ArrayList<>();

  /** Index of the first proof that was recorded for the present capacity and office. */
  @Column(name = "proofs_from", nullable = false)
  private int proofsFrom;

  protected ProvedEntity() {}

  protected ProvedEntity(Instant now) {
    super(now);
  }

  protected final void prove(EndorsementEvidence added) {
    evidence.add(new EndorsementEvidence.Row(added));
  }

  /** Marks the proofs recorded so far as proofs of another claim. */
  protected final void proveAnew() {
    this.proofsFrom = evidence.size();
  }

  protected final void silenceProofs() {
    List<EndorsementEvidence> proofs =
        evidence().stream().map(EndorsementEvidence::withoutWords).toList();
    evidence.clear();
    proofs.forEach(this::prove);
  }

  /** All proofs ever recorded. */
  public List<EndorsementEvidence> evidence() {
    return evidence.stream().map(EndorsementEvidence.Row::evidence).toList();
  }

  /** How many of the first proofs were recorded for another claim, and prove nothing now. */
  public int proofsFrom() {
    return Math.min(proofsFrom, evidence.size());
  }

  /** The proofs that count now: neither erased nor for another claim. */
  protected final List<EndorsementEvidence> standing() {
    return evidence().stream().skip(proofsFrom).filter(EndorsementEvidence::says).toList();
  }
}
