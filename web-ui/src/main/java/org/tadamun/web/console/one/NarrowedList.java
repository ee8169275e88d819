package org.tadamun.web.console.one;

import java.io.Serializable;

/** Of many, those of a country and those that words find; null where the reader asks for all. */
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
