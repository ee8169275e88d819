package org.tadamun.endorsements.parliament.boundary;

import java.time.LocalDate;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A member who puts his name under an act.
 *
 * @param endorser public id of a person
 * @param office of that day, such as "Member of Parliament"; or null
 * @param consentOn the day on which he agreed, where he had asked to be taken off before; else null
 */
public record SponsorDraft(
    String endorser, SponsorRole role, LocalizedText office, LocalDate consentOn) {

  public SponsorDraft(String endorser, SponsorRole role, LocalizedText office) {
    this(endorser, role, office, null);
  }
}
