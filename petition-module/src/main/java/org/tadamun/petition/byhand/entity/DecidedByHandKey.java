package org.tadamun.petition.byhand.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * Whose decisions, about which petition's signatures.
 *
 * <p>Not a record: EclipseLink 5 can write records that are keys but not read them.
 */
@Embeddable
public class DecidedByHandKey implements Serializable {

  @Column(name = "petition_id")
  private long petitionId;

  @Column(name = "actor", length = DomainEntity.ACTOR_MAX)
  private String actor;

  protected DecidedByHandKey() {}

  /**
   * @param actor a person or a key, as the audit trail names them
   */
  public DecidedByHandKey(long petitionId, String actor) {
    this.petitionId = petitionId;
    this.actor = actor;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DecidedByHandKey key
        && petitionId == key.petitionId
        && Objects.equals(actor, key.actor);
  }

  @Override
  public int hashCode() {
    return Objects.hash(petitionId, actor);
  }

  /** For logs, which name nobody. */
  @Override
  public String toString() {
    return "petition " + petitionId;
  }
}
