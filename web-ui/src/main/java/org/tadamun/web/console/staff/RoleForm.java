package org.tadamun.web.console.staff;

import java.io.Serializable;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.boundary.RoleRequest;

/** A role that somebody is choosing for a colleague: which, in which campaign, in which country. */
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

  /** Null for all campaigns. */
  public Long getCampaign() {
    return campaign;
  }

  public void setCampaign(Long campaign) {
    this.campaign = campaign;
  }

  /** Null for all countries. */
  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }
}
