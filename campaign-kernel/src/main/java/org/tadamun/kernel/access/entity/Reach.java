package org.tadamun.kernel.access.entity;

/**
 * How far a role reaches that was given to somebody: everywhere, or in one campaign, or in one
 * country of one campaign.
 *
 * @param campaignId null for all campaigns
 * @param country null for all countries
 */
public record Reach(Role role, Long campaignId, String country) {

  /** Whether it gives the permission, wherever that is. */
  public boolean gives(String permission) {
    return role.permissions().contains(permission);
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
