package org.tadamun.web.console.address;

import java.io.Serializable;

/** The base of pages that filter a list by country and by words; null means no filter. */
public abstract class NarrowedList implements Serializable {

  protected String country;
  protected String words;

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
