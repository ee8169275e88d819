package org.tadamun.endorsements.endorsement.entity;

import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Name, office and organisation as they were when the endorsement was given. An office that ends
 * later does not unmake a letter that was written in it.
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

  /** Whether it names nobody else; a translation is no other name. */
  boolean saysWhat(DisplayedAs seen) {
    return isSame(name, seen.name) && speaksFor(seen);
  }

  /** Whether it is of the same office and organisation, however he himself is called. */
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

  /** A capacity that nobody can name is none, and an organisation is no private person. */
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
