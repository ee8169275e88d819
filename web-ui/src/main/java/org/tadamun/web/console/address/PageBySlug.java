package org.tadamun.web.console.address;

import java.io.Serializable;

/** The base of pages about something with a slug; null if the address names none. */
public abstract class PageBySlug implements Serializable {

  protected String slug;

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  public boolean isFresh() {
    return slug == null || slug.isEmpty();
  }
}
