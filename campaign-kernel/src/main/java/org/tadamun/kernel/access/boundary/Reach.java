package org.tadamun.kernel.access.boundary;

import java.util.Set;

/**
 * How far a role reaches that a staff member was given: everywhere, in one campaign, or in one
 * country of one campaign.
 *
 * @param campaignId null for all campaigns
 * @param country null for all countries
 */
public record Reach(Role role, Long campaignId, String country) {

  private static final Set<String> OF_COUNTRIES =
      Set.of(Permission.PETITION_WRITE, Permission.PETITION_MODERATE, Permission.SIGNATURE_READ);

  /**
   * Whether the role gives the permission, in any campaign or country. A role for countries that
   * was given without one, as was possible once, does not give the permissions of {@link
   * #OF_COUNTRIES}, which the role got later.
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

  /** Whether the role was given for this country, in any campaign. */
  public boolean reaches(String where) {
    return country == null || country.equals(where);
  }

  public boolean isEverywhere() {
    return campaignId == null && country == null;
  }
}
