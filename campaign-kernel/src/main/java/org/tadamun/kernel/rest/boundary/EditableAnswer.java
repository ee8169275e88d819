package org.tadamun.kernel.rest.boundary;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * For a public GET of one thing that can be edited. Whoever may write it needs its version, and may
 * see what nobody else may: {@link PublicCache} then sends that version as the entity tag, and
 * nobody keeps the answer. Everybody else gets the version behind the content, so that his tag is
 * good for {@code If-Match} as well: who reads without a key may write with one. An answer that
 * keeps something back is not named here: who sent it back would wipe that.
 */
@RequestScoped
public class EditableAnswer {

  private Integer version;
  private boolean writer;

  /**
   * Says which version the present answer shows.
   *
   * @param mayWrite whether it is for who may edit it, and not everybody's
   */
  public void of(int present, boolean mayWrite) {
    this.version = present;
    this.writer = mayWrite;
  }

  /** Its entity tag; empty where the answer is everybody's. */
  public Optional<String> tag() {
    return writer ? Optional.of(ETags.of(version)) : Optional.empty();
  }

  /** The entity tag of everybody's answer, to be weak and quoted: another for every other text. */
  public String tagOf(String text) {
    return version == null ? ETags.shown(text) : ETags.shown(text, version);
  }
}
