package org.tadamun.endorsements.endorsement.entity;

import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.text.boundary.Worded;

/** As whom somebody endorses: the most damaging mistake is a person taken for his union. */
@Worded("endorsements.capacity")
public enum Capacity {
  PERSONAL,
  FOR_ORGANISATION,
  /** For himself; the organisation is named so that one knows who he is. */
  AFFILIATED_ONLY,
  AS_OFFICE_HOLDER;

  /** Whether more than one's own name is put on the scale. */
  public boolean speaksForOthers() {
    return this == FOR_ORGANISATION || this == AS_OFFICE_HOLDER;
  }

  /** An organisation does in whatever capacity it was entered before that was refused. */
  public boolean speaksForOthers(EndorserKind endorser) {
    return speaksForOthers() || endorser != EndorserKind.PERSON;
  }

  /** Whether what is done in it is a public act: private persons act for themselves only. */
  public boolean actsInPublic() {
    return speaksForOthers();
  }
}
