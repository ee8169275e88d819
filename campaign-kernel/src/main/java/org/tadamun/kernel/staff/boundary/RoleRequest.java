package org.tadamun.kernel.staff.boundary;

import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.text.boundary.Countries;

/**
 * A role to be given.
 *
 * @param campaignId null for all campaigns
 * @param country null for all countries; only with a campaign, required for a role that is given
 *     for countries, and refused for one that is given for whole campaigns
 */
public record RoleRequest(Role role, Long campaignId, String country) {

  /** The request that leads to this assignment. */
  static RoleRequest of(RoleAssignment given) {
    return new RoleRequest(given.role(), given.campaignId(), given.country());
  }

  Violations check(Violations violations, Countries countries) {
    violations.required("role", role);
    boolean whole = role != null && role.isOfCampaigns();
    if (whole && country != null) {
      return violations.add("country", "kernel.error.role-of-campaigns");
    }
    if (country != null && !countries.exists(country)) {
      violations.add("country", "kernel.error.country");
    }
    boolean local = role != null && role.isOfCountries();
    if (local && country == null) {
      violations.add("country", "kernel.error.role-of-countries");
    }
    if ((local || country != null) && campaignId == null) {
      violations.add("campaign", "kernel.error.required");
    }
    return violations;
  }

  String describe() {
    return role
        + (campaignId == null ? "" : " campaign " + campaignId)
        + (country == null ? "" : " " + country);
  }
}
