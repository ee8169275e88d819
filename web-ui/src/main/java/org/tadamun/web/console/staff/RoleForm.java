package org.tadamun.web.console.staff;

import java.io.Serializable;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.boundary.RoleRequest;

/** The fields of a role that the reader chooses for a colleague: role, campaign, country. */
public class RoleForm implements Serializable {

  private Role role;
  private Long campaign;
  private String country;

  RoleForm(Long campaign, String country) {
    this.campaign = campaign;
    this.country = country;
  }

  RoleRequest request() {
    return new RoleRequest(role, campaign, country);
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  /** The campaign's id; null for all campaigns. */
  public Long getCampaign() {
    return campaign;
  }

  public void setCampaign(Long campaign) {
    this.campaign = campaign;
  }

  /** The country's code; null for all countries. */
  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }
}
