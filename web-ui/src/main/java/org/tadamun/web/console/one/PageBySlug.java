package org.tadamun.web.console.one;

import java.io.Serializable;

/** Of what is called by its slug; null where the address names none. */
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
