package org.tadamun.kernel.rest.boundary;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * For a public GET of one thing that can be edited. A caller who may edit it may see more than
 * others: {@link PublicCache} then sends the version as entity tag, and no cache keeps the answer.
 * Everybody else gets a tag of content and version, which is also valid for {@code If-Match}: a
 * client may read without a key and edit with one. Not to be used for an answer that keeps
 * something back: sending that back would delete it.
 */
@RequestScoped
public class EditableAnswer {

  private Integer version;
  private boolean writer;

  /**
   * Sets the version that the present answer shows.
   *
   * @param mayWrite whether the caller may edit the thing, so that the answer is theirs alone
   */
  public void of(int present, boolean mayWrite) {
    this.version = present;
    this.writer = mayWrite;
  }

  /** The entity tag for an editor; empty for a public answer. */
  public Optional<String> tag() {
    return writer ? Optional.of(ETags.of(version)) : Optional.empty();
  }

  /** The entity tag of a public answer, without quotes, to be sent as a weak one. */
  public String tagOf(String text) {
    return version == null ? ETags.shown(text) : ETags.shown(text, version);
  }
}
