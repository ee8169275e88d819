package org.tadamun.petition.recount.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.record.entity.DomainEntity;

/** A comparison of a petition's figures and its result; stored also if all agreed. */
@Entity
@Table(name = "petition_recount")
@NamedQuery(
    name = Recount.NEWEST_FIRST,
    query =
        "select r from Recount r where r.petitionId = :petition and r.createdAt <= :latest"
            + " order by r.createdAt desc, r.id desc")
public class Recount extends DomainEntity {

  /** Sorted by time, since two nodes give out ids from different blocks (docs/adr/066). */
  public static final String NEWEST_FIRST = "Recount.newestFirst";

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "unsettled", nullable = false, updatable = false)
  private int unsettled;

  @ElementCollection
  @CollectionTable(
      name = "petition_recount_finding",
      joinColumns = @JoinColumn(name = "recount_id"))
  @OrderColumn(name = "pos")
  private List<Finding> findings = new ArrayList<>();

  protected Recount() {}

  /**
   * @param unsettled how many figures never stood still
   */
  public Recount(long petitionId, List<Finding> findings, int unsettled, Instant now) {
    super(now);
    this.petitionId = petitionId;
    this.findings.addAll(findings);
    this.unsettled = unsettled;
  }

  public int unsettled() {
    return unsettled;
  }

  public long petitionId() {
    return petitionId;
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The differences that this recount found itself; repeated ones may have changed since. */
  public List<Finding> settled() {
    return findings.stream().filter(finding -> !finding.isStanding()).toList();
  }
}
