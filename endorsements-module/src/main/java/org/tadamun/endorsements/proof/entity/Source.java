package org.tadamun.endorsements.proof.entity;

import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.link.Visible;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Where everybody can read about a public act: the title of a report, its web address, or both. */
public record Source(LocalizedText title, String url) {

  public static final int TITLE_MAX = 300;
  public static final int URL_MAX = 500;

  public Source {
    title = LocalizedText.orNull(title);
    url = Visible.part(url);
  }

  /** Returns null for a source without title and address. */
  public static Source orNull(LocalizedText title, String url) {
    return orNull(new Source(title, url));
  }

  public static Source orNull(Source source) {
    return source == null || (source.title == null && source.url == null) ? null : source;
  }

  public void check(String field, Violations violations) {
    violations.texts(field + ".title", title, TITLE_MAX).webAddress(field + ".url", url, URL_MAX);
  }
}
