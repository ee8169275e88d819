package org.tadamun.kernel.rest.boundary;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * For a public GET whose caller may write what he reads: he needs the version to edit it, and may
 * see what nobody else may. {@link PublicCache} then sends that version as the entity tag, and
 * nobody keeps the answer.
 */
@RequestScoped
public class EditableAnswer {

  private Integer version;

  /** Says that the present answer is for who may edit this version. */
  public void of(int present) {
    this.version = present;
  }

  /** Its entity tag; empty where the answer is everybody's. */
  public Optional<String> tag() {
    return Optional.ofNullable(version).map(ETags::of);
  }
}
