package org.tadamun.endorsements.endorsement.entity;

import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Name, office and organisation as they were when the endorsement was given. They stay, even if the
 * office ends later.
 *
 * @param role null where there is none
 * @param organisation null where there is none
 */
public record DisplayedAs(LocalizedText name, LocalizedText role, LocalizedText organisation) {

  public static final int NAME_MAX = 200;
  public static final int ROLE_MAX = 150;
  public static final int ORGANISATION_MAX = 200;

  public DisplayedAs {
    role = LocalizedText.orNull(role);
    organisation = LocalizedText.orNull(organisation);
  }

  /**
   * Whether name, office and organisation are those of the other; new translations do not matter.
   */
  boolean saysWhat(DisplayedAs seen) {
    return isSame(name, seen.name) && speaksFor(seen);
  }

  /** Whether office and organisation are those of the other, whatever the person's name. */
  boolean speaksFor(DisplayedAs seen) {
    return isSame(role, seen.role) && isSame(organisation, seen.organisation);
  }

  private static boolean isSame(LocalizedText now, LocalizedText seen) {
    if (LocalizedText.orNull(seen) == null) {
      return LocalizedText.orNull(now) == null;
    }
    String own = seen.sourceLanguage();
    return now != null && seen.in(own).equals(now.in(own));
  }

  /** Checks lengths, and that office, organisation and capacity fit the kind of endorser. */
  void check(Capacity capacity, EndorserKind whose, Violations violations) {
    violations
        .texts("displayName", name, NAME_MAX)
        .texts("displayRole", role, ROLE_MAX)
        .texts("displayOrganisation", organisation, ORGANISATION_MAX);
    if (capacity == Capacity.AS_OFFICE_HOLDER) {
      violations.required("displayRole", role);
    }
    if (whose == EndorserKind.PERSON
        && (capacity == Capacity.FOR_ORGANISATION || capacity == Capacity.AFFILIATED_ONLY)) {
      violations.required("displayOrganisation", organisation);
    }
    if (whose == EndorserKind.ORGANISATION && capacity != null && !capacity.speaksForOthers()) {
      violations.add("capacity", "endorsements.error.organisation-speaks");
    }
  }
}
