package org.tadamun.endorsements.endorsement.entity;

import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.text.boundary.Worded;

/**
 * In which role somebody endorses. The worst mistake is to show a person as speaking for a union.
 */
@Worded("endorsements.capacity")
public enum Capacity {
  PERSONAL,
  FOR_ORGANISATION,
  /** For themselves; the organisation is named only so that readers know who they are. */
  AFFILIATED_ONLY,
  AS_OFFICE_HOLDER;

  /** Whether this capacity claims the weight of others than the person alone. */
  public boolean speaksForOthers() {
    return this == FOR_ORGANISATION || this == AS_OFFICE_HOLDER;
  }

  /** Organisations always do: older versions let them be entered in a personal capacity. */
  public boolean speaksForOthers(EndorserKind endorser) {
    return speaksForOthers() || endorser != EndorserKind.PERSON;
  }

  /** Whether an endorsement in this capacity is a public act; private persons have none. */
  public boolean actsInPublic() {
    return speaksForOthers();
  }
}
