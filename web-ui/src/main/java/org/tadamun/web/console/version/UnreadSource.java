package org.tadamun.web.console.version;

import org.tadamun.kernel.audit.boundary.Likeness;
import org.tadamun.petition.petition.entity.PetitionText;

/** A petition's text is translated as a whole, and a colleague may change a part meanwhile. */
public final class UnreadSource {

  private UnreadSource() {}

  /**
   * Whether translations would count as those of words that their writer has not read.
   *
   * @param read when the form was opened; null for what was not there
   * @param present what is stored
   * @param typed what would be stored on top of that
   */
  public static boolean isUnder(PetitionText read, PetitionText present, PetitionText typed) {
    return read != null
        && !read.isTranslatedBy(present)
        && !Likeness.is(typed, present)
        && present.isTranslatedBy(typed);
  }
}
