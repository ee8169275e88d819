package org.tadamun.wrong.petition.signature.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Wrong: anybody may set it to anything. */
@Entity
public class Settable {

  @Id private long id;

  public void setId(long id) {
    this.id = id;
  }

  public long id() {
    return id;
  }
}
