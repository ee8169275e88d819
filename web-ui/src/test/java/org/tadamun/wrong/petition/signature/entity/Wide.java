package org.tadamun.wrong.petition.signature.entity;

import jakarta.persistence.Embeddable;

/** Wrong: its field is public. */
@Embeddable
public class Wide {

  public long id;
}
