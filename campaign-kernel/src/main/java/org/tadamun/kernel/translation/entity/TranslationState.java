package org.tadamun.kernel.translation.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** How far a translation can be relied on. */
@Worded("kernel.translation.state")
public enum TranslationState {
  /** The original, of which the others are translations. */
  SOURCE,

  /** Written, and checked by nobody else. */
  DRAFT,

  /** A second person compared it with the present source. */
  CHECKED,

  /** The source has changed since it was written. */
  OUTDATED
}
