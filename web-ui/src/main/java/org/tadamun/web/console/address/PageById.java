package org.tadamun.web.console.address;

import java.io.Serializable;

/** The base of pages about something with a public id; null or empty for something new. */
public abstract class PageById implements Serializable {

  protected String id;

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public boolean isFresh() {
    return id == null || id.isEmpty();
  }
}
