package org.tadamun.web.console.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.entity.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.boundary.StaffView;
import org.tadamun.kernel.text.boundary.Country;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/** Says where a role holds, and which roles the reader may give and take. */
@Named
@RequestScoped
public class GivenRoles {

  @EJB private Access access;
  @EJB private Staff staff;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  private List<Role> grantable;

  /** A campaign's title and a country's name, or that it holds in all. */
  public String reach(StaffView.Assignment given) {
    String where =
        given.campaignId() == null
            ? text.get("console.staff.everywhere")
            : campaign.getAll().stream()
                .filter(one -> one.id() == given.campaignId())
                .findFirst()
                .map(CampaignView::title)
                .map(display::localized)
                .orElseGet(() -> text.get("console.staff.other-campaign"));
    return given.country() == null
        ? where
        : text.of("console.staff.reach", where, display.country(given.country()));
  }

  /** Whoever may give a role there may take it away again. */
  public boolean isRemovable(StaffView.Assignment given) {
    return staff.grantable(given.campaignId(), given.country()).contains(given.role());
  }

  /** Those that the reader may give in all campaigns, or in the chosen one, or in a part of it. */
  public List<Role> getGrantable() {
    if (grantable == null) {
      Set<Role> given = new HashSet<>(staff.grantable(null, null));
      if (given.isEmpty() && campaign.isChosen()) {
        given.addAll(staff.grantable(campaign.getId(), null));
        getLimits().forEach(one -> given.addAll(staff.grantable(campaign.getId(), one)));
      }
      grantable =
          Arrays.stream(Role.values()).filter(Role::isOffered).filter(given::contains).toList();
    }
    return grantable;
  }

  /** Those for which the reader may give a role here. */
  public List<Country> getCountries() {
    SortedSet<String> limits = getLimits();
    return display.getCountries().stream()
        .filter(one -> limits.isEmpty() || limits.contains(one.code()))
        .toList();
  }

  /** For the chosen campaign, as far as the reader's right reaches there. */
  RoleForm form() {
    SortedSet<String> limits = getLimits();
    return new RoleForm(
        campaign.getSlug() == null ? null : campaign.getId(),
        limits.isEmpty() ? null : limits.first());
  }

  /** To which countries of the chosen campaign the reader is limited; none where to none. */
  public SortedSet<String> getLimits() {
    return campaign.isChosen() && campaign.may(Permission.STAFF_WRITE)
        ? access.requireLimits(Permission.STAFF_WRITE, campaign.getId())
        : new TreeSet<>();
  }
}
