package org.tadamun.kernel.access.boundary;

import java.util.Set;

/**
 * How far a role reaches that was given to somebody: everywhere, or in one campaign, or in one
 * country of one campaign.
 *
 * @param campaignId null for all campaigns
 * @param country null for all countries
 */
public record Reach(Role role, Long campaignId, String country) {

  private static final Set<String> OF_COUNTRIES =
      Set.of(Permission.PETITION_WRITE, Permission.PETITION_MODERATE, Permission.SIGNATURE_READ);

  /**
   * Whether it gives the permission, wherever that is. A role of countries that was once given
   * without one gives no more than it did then.
   */
  public boolean gives(String permission) {
    return role.permissions().contains(permission)
        && !(isCountryMissing() && OF_COUNTRIES.contains(permission));
  }

  private boolean isCountryMissing() {
    return role.isOfCountries() && country == null;
  }

  public boolean covers(long campaign) {
    return campaignId == null || campaignId == campaign;
  }

  public boolean covers(long campaign, String where) {
    return covers(campaign) && reaches(where);
  }

  /** Whether it is given for this country, in whatever campaign. */
  public boolean reaches(String where) {
    return country == null || country.equals(where);
  }

  public boolean isEverywhere() {
    return campaignId == null && country == null;
  }
}
