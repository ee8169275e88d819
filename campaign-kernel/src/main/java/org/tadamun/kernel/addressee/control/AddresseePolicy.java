package org.tadamun.kernel.addressee.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.entity.Addressee;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.campaign.boundary.CampaignTargets;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.time.boundary.CountryZones;

/**
 * What may be entered about an addressee, and by whom. The country for which it speaks decides
 * which signers are named to it (docs/adr/091). A wrong entry, by mistake or on purpose, would give
 * all names to the state that is accused.
 */
@Dependent
public class AddresseePolicy {

  @EJB private Access access;
  @EJB private Campaigns campaigns;
  @EJB private CampaignTargets targets;
  @EJB private CurrentActor actor;
  @Inject private Countries countries;

  /**
   * @param zoneMeant whether the zone may be one of another country than the host country
   * @throws InvalidInput with every mistake at its field
   */
  public void check(AddresseeDetails details, boolean zoneMeant) {
    Violations violations =
        new Violations()
            .required("kind", details.kind())
            .required("name", details.name())
            .texts("name", details.name(), Addressee.NAME_MAX)
            .required("hostCountry", details.hostCountry())
            .line("city", details.city(), AddresseeDetails.CITY_MAX)
            .required("zone", details.zone())
            .zone("zone", details.zone())
            .block("postalAddress", details.postalAddress(), Addressee.ADDRESS_MAX)
            .email("email", details.email(), Addressee.EMAIL_MAX)
            .block("phone", details.phone(), Addressee.PHONE_MAX)
            .line("hours", details.hours(), Addressee.HOURS_MAX);
    if (!zoneMeant && CountryZones.isForeign(details.zone(), details.hostCountry())) {
      violations.add("zone", "kernel.error.foreign-zone");
    }
    // The country decides which signers are named to it, so the unknown country is refused.
    if (details.country() != null && !countries.isKnown(details.country())) {
      violations.add("country", "kernel.error.country");
    } else if (details.isOfItsHost()) {
      violations.add("country", "kernel.error.mission-of-host");
    }
    String host = details.hostCountry();
    if (host != null && !host.isEmpty() && !countries.exists(host)) {
      violations.add("hostCountry", "kernel.error.country");
    }
    violations.throwIfAny();
  }

  /**
   * Refuses an edit after which more signers could be named to the addressee, unless a coordinator
   * of all countries makes it. Those signers come from all countries, and no key may see any of
   * their names. An organiser whose role has no country, as older builds allowed, is no such
   * coordinator: the role may not write campaigns.
   *
   * @throws InvalidInput at the country
   */
  public void requireCareful(long campaignId, AddresseeDetails before, AddresseeDetails wanted) {
    CampaignView campaign = campaigns.byId(campaignId).orElseThrow();
    boolean opens =
        opens(
            campaign.targetCountry(),
            targets.former(campaignId),
            before.speaksFor(),
            wanted.speaksFor());
    boolean coordinates =
        !actor.isKey() && access.mayThroughout(Permission.CAMPAIGN_WRITE, campaignId);
    if (opens && !coordinates) {
      throw new InvalidInput("country", "kernel.error.leaves-target");
    }
  }

  /**
   * Whether an edit enters a country in place of one that is or was the target, or in place of
   * none. To enter the present target does not count.
   *
   * @param target the campaign's present target, or null
   * @param former the campaign's earlier targets
   */
  static boolean opens(String target, Set<String> former, String before, String after) {
    Set<String> accused = new HashSet<>(former);
    if (target != null) {
      accused.add(target);
    }
    boolean careful = before == null ? !accused.isEmpty() : accused.contains(before);
    return careful && after != null && !after.equals(before) && !after.equals(target);
  }
}
