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
 * R5 Decides for which addressees a name needs a consent of its own. In the hands of the accused
 * state it can cost a family its safety (ADR 091, 176).
 *
 * <p>Signers were only ever asked about the campaign's target country, which stays with the
 * campaign as a former one when it changes. So no answers are searched, of which there are
 * millions.
 */
@Dependent
public class PackTarget {

  @EJB private CampaignTargets targets;

  /**
   * The country of the addressee's authorities, if a name needs a consent of its own to go there;
   * else null. {@code ZZ} if that country is unknown but may be a former target.
   */
  public String of(CampaignView campaign, AddresseeView addressee) {
    return of(
        campaign.targetCountry(),
        addressee.details().speaksFor(),
        () -> targets.former(campaign.id()));
  }

  /**
   * As {@link #of(CampaignView, AddresseeView)}. A former target country is no less dangerous now,
   * and an addressee of unknown country is treated as one of a target country.
   *
   * @param present the campaign's target, or null
   * @param country the addressee's; null if it is not known
   * @param former the campaign's former targets
   */
  static String of(String present, String country, Supplier<Set<String>> former) {
    if (present != null && (country == null || country.equals(present))) {
      return present;
    }
    boolean own = country == null ? !former.get().isEmpty() : former.get().contains(country);
    return own ? Objects.requireNonNullElse(country, Countries.UNKNOWN) : null;
  }
}
