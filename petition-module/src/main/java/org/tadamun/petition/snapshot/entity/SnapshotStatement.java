package org.tadamun.petition.snapshot.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.tadamun.kernel.document.boundary.StatedValue;

/** What a pack states of one thing, so that a later correction is found. */
@Embeddable
public class SnapshotStatement {

  public static final int SUBJECT_MAX = 40;
  public static final int FACTS_MAX = 400;

  @Column(name = "subject", nullable = false, updatable = false, length = SUBJECT_MAX)
  private String subject;

  @Column(name = "item_id", nullable = false, updatable = false, length = 22)
  private String item;

  @Column(name = "facts", nullable = false, updatable = false, length = FACTS_MAX)
  private String facts;

  protected SnapshotStatement() {}

  SnapshotStatement(String subject, StatedValue stated) {
    this.subject = subject;
    this.item = stated.id();
    this.facts = stated.text();
  }

  public String subject() {
    return subject;
  }

  public StatedValue stated() {
    return StatedValue.parse(item, facts);
  }
}
