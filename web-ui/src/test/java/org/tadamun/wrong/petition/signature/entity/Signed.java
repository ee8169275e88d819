package org.tadamun.wrong.petition.signature.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Innocent: the entity that wrong classes show. */
@Entity
public class Signed {

  @Id private long id;

  public long id() {
    return id;
  }
}
