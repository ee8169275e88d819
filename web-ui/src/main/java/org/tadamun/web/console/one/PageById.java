package org.tadamun.web.console.one;

import java.io.Serializable;

/** Of one thing that has a public id; null or empty where the thing is only being written. */
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
