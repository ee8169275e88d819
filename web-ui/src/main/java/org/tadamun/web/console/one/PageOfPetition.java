package org.tadamun.web.console.one;

import java.io.Serializable;

/** Of what belongs to a petition, by its slug; null where the address names none. */
public abstract class PageOfPetition implements Serializable {

  protected String petition;

  public String getPetition() {
    return petition;
  }

  public void setPetition(String petition) {
    this.petition = petition;
  }
}
