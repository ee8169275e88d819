package org.tadamun.petition.batch.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.secret.boundary.SealedPieces;
import org.tadamun.petition.file.entity.FileKind;

/** The encrypted pieces of a batch's file of evidence. It may name people, and is never changed. */
@Entity
@Table(name = "petition_evidence")
@NamedQuery(
    name = EvidenceFile.OF_BATCH,
    query = "select e from EvidenceFile e where e.batchId = :batch")
public class EvidenceFile extends DomainEntity {

  public static final String OF_BATCH = "EvidenceFile.ofBatch";

  @Column(name = "batch_id", nullable = false, updatable = false)
  private long batchId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false, length = 4)
  private FileKind kind;

  @ElementCollection
  @CollectionTable(name = "petition_evidence_part", joinColumns = @JoinColumn(name = "evidence_id"))
  @OrderColumn(name = "pos")
  @Column(name = "content", nullable = false, length = SealedPieces.LENGTH_MAX)
  private List<String> parts = new ArrayList<>();

  protected EvidenceFile() {}

  public EvidenceFile(long batchId, FileKind kind, List<String> encrypted, Instant now) {
    super(now);
    this.batchId = batchId;
    this.kind = kind;
    this.parts.addAll(encrypted);
  }

  public FileKind kind() {
    return kind;
  }

  public List<String> parts() {
    return List.copyOf(parts);
  }
}
