package org.tadamun.wrong.petition.signature.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Innocent: an entity that others wrongly show. */
@Entity
public class Signed {

  @Id private long id;

  public long id() {
    return id;
  }
}
