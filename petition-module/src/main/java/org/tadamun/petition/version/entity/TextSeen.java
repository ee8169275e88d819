package org.tadamun.petition.version.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Which words a signer read: the revision of the version, and the language in which it was shown.
 * Immutable.
 */
@Embeddable
public class TextSeen {

  /** For a signature without this information. */
  public static final TextSeen UNKNOWN = new TextSeen(1, null);

  @Column(name = "text_revision", nullable = false)
  private int revision = 1;

  @Column(name = "text_language", length = 35)
  private String language;

  protected TextSeen() {}

  public TextSeen(int revision, String language) {
    this.revision = revision;
    this.language = language;
  }

  public int revision() {
    return revision;
  }

  /** BCP 47; null if it is not known. */
  public String language() {
    return language;
  }
}
