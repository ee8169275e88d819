package org.tadamun.endorsements.parliament.boundary;

import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.parliament.entity.Sponsor;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The fields of a sponsor that can be corrected.
 *
 * @param name null takes the endorser's present name
 * @param office of that day; or null
 */
public record SponsorCorrection(LocalizedText name, LocalizedText office, SponsorRole role) {

  static SponsorCorrection of(Sponsor sponsor) {
    return new SponsorCorrection(sponsor.name(), sponsor.office(), sponsor.role());
  }

  void check() {
    new Violations()
        .texts("name", name, Endorser.NAME_MAX)
        .texts("office", office, Sponsor.OFFICE_MAX)
        .required("role", role)
        .throwIfAny();
  }

  /**
   * Returns the correction with the defaults filled in.
   *
   * @param own the endorser's present name
   */
  SponsorCorrection orOwn(LocalizedText own) {
    LocalizedText typed = LocalizedText.orNull(name);
    return new SponsorCorrection(typed == null ? own : typed, LocalizedText.orNull(office), role);
  }
}
