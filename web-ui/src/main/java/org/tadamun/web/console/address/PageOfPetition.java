package org.tadamun.web.console.address;

import java.io.Serializable;

/** The base of pages about a part of a petition; its slug is null if the address names none. */
public abstract class PageOfPetition implements Serializable {

  protected String petition;

  public String getPetition() {
    return petition;
  }

  public void setPetition(String petition) {
    this.petition = petition;
  }
}
