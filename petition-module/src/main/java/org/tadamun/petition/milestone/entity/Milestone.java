package org.tadamun.petition.milestone.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;

/** A number that staff added. */
@Entity
@Table(name = "petition_milestone")
@NamedQuery(
    name = Milestone.OF_PETITION,
    query = "select m from Milestone m where m.petitionId = :petition order by m.wanted, m.id")
public class Milestone extends DomainEntity {

  public static final String OF_PETITION = "Milestone.ofPetition";

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "country", updatable = false, length = 2)
  private String country;

  @Column(name = "wanted", nullable = false, updatable = false)
  private long wanted;

  protected Milestone() {}

  public Milestone(long petitionId, String country, long wanted, Instant now) {
    super(now);
    this.petitionId = petitionId;
    this.country = country;
    this.wanted = wanted;
  }

  public MilestoneTarget mark() {
    return new MilestoneTarget(null, country, wanted);
  }
}
