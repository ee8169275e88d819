package org.tadamun.petition.delivery.entity;

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

/** The encrypted pieces of the picture of a receipt; a signature or a face may be on it. */
@Entity
@Table(name = "petition_receipt")
@NamedQuery(
    name = Receipt.OF_DELIVERY,
    query = "select r from Receipt r where r.deliveryId = :delivery")
public class Receipt extends DomainEntity {

  public static final String OF_DELIVERY = "Receipt.ofDelivery";

  @Column(name = "delivery_id", nullable = false, updatable = false)
  private long deliveryId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false, length = 4)
  private FileKind kind;

  @ElementCollection
  @CollectionTable(name = "petition_receipt_part", joinColumns = @JoinColumn(name = "receipt_id"))
  @OrderColumn(name = "pos")
  @Column(name = "content", nullable = false, length = SealedPieces.LENGTH_MAX)
  private List<String> parts = new ArrayList<>();

  protected Receipt() {}

  public Receipt(long deliveryId, FileKind kind, List<String> encrypted, Instant now) {
    super(now);
    this.deliveryId = deliveryId;
    this.kind = kind;
    this.parts.addAll(encrypted);
  }

  public long deliveryId() {
    return deliveryId;
  }

  public FileKind kind() {
    return kind;
  }

  public List<String> parts() {
    return List.copyOf(parts);
  }
}
