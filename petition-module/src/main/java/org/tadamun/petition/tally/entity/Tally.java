package org.tadamun.petition.tally.entity;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * The change of confirmed signatures in one hour. The total of a petition is the sum of its
 * tallies, and nothing else.
 */
@Entity
@Table(name = "petition_tally")
public class Tally {

  @EmbeddedId private TallyKey id;

  @Column(name = "change_by", nullable = false)
  private long change;

  protected Tally() {}

  public Tally(TallyKey id) {
    this.id = id;
  }

  public void add(long more) {
    this.change += more;
  }

  public TallyKey key() {
    return id;
  }

  public long change() {
    return change;
  }
}
