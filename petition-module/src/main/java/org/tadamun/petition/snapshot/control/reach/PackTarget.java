package org.tadamun.petition.snapshot.control.reach;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignTargets;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.text.boundary.Countries;

/**
 * R5 To which addressees a name may go by a consent of its own alone: a name in the hands of the
 * state that is accused can cost a family its safety (ADR 091, 176).
 *
 * <p>Which countries signers were asked about nobody looks up among their answers: there are
 * millions, and the usual one is none. They are asked about the campaign's target alone, which
 * stays with the campaign as a former one when it turns elsewhere.
 */
@Dependent
public class PackTarget {

  @EJB private CampaignTargets targets;

  /**
   * Of which country's authorities it is, where a name needs a consent of its own to go there; else
   * null. {@code ZZ} where that is not known, or cannot be as it is written.
   */
  public String of(CampaignView campaign, AddresseeView addressee) {
    return of(
        campaign.targetCountry(),
        addressee.details().speaksFor(),
        () -> targets.former(campaign.id()));
  }

  /**
   * A country at which the campaign was directed once is no less dangerous now. Where it is not
   * known of which country an addressee is, the careful answer is yes.
   *
   * @param present the campaign's target, or null
   * @param country the addressee's; null where it is not known
   * @param former the campaign's targets of before
   */
  static String of(String present, String country, Supplier<Set<String>> former) {
    if (present != null && (country == null || country.equals(present))) {
      return present;
    }
    boolean own = country == null ? !former.get().isEmpty() : former.get().contains(country);
    return own ? Objects.requireNonNullElse(country, Countries.UNKNOWN) : null;
  }
}
