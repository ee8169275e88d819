package org.tadamun.web.console.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.DeniedLog;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.boundary.StaffView;
import org.tadamun.kernel.text.boundary.Country;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/** Tells pages where a role holds, and which roles the reader may give and take away. */
@Named
@RequestScoped
public class GivenRoles {

  @EJB private Access access;
  @EJB private Staff staff;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;
  @Inject private HttpServletRequest asked;

  private List<Role> grantable;

  /** Where the role holds: the campaign and country, or the words for all campaigns. */
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

  /** Whether the reader may take the role away: only if they may also give it there. */
  public boolean isRemovable(StaffView.Assignment given) {
    return staff.grantable(given.campaignId(), given.country()).contains(given.role());
  }

  /** The roles that the reader may give in all campaigns, or else in the chosen one. */
  public List<Role> getGrantable() {
    if (grantable == null) {
      Set<Role> given = new HashSet<>(staff.grantable(null, null));
      if (given.isEmpty() && campaign.isChosen()) {
        given.addAll(staff.grantable(campaign.getId(), null));
        SortedSet<String> limits = getLimits();
        limits.forEach(one -> given.addAll(staff.grantable(campaign.getId(), one)));
        given.removeIf(role -> role.isOfCampaigns() && !limits.isEmpty());
      }
      grantable =
          Arrays.stream(Role.values()).filter(Role::isOffered).filter(given::contains).toList();
    }
    return grantable;
  }

  /** All campaigns (null) and those in which the reader may give roles, as far as allowed. */
  public List<SelectItem> getPlaces() {
    List<SelectItem> places = new ArrayList<>();
    if (!staff.grantable(null, null).isEmpty()) {
      places.add(new SelectItem(null, text.get("console.staff.everywhere")));
    }
    LongPredicate governed = access.reach(Permission.STAFF_WRITE);
    campaign.getAll().stream()
        .filter(one -> governed.test(one.id()))
        .map(one -> new SelectItem(one.id(), display.localized(one.title())))
        .forEach(places::add);
    return places;
  }

  /**
   * The role that the form asks for. If the reader may not give it there, the refusal is logged and
   * shown at the form's field.
   */
  RoleRequest request(RoleForm form) {
    RoleRequest wanted = form.request();
    Long there = wanted.campaignId();
    boolean given =
        wanted.role() == null || staff.grantable(there, wanted.country()).contains(wanted.role());
    if (!given) {
      DeniedLog.note(asked, new Forbidden(Permission.STAFF_WRITE));
      boolean local = there != null && access.may(Permission.STAFF_WRITE, there);
      throw new InvalidInput(local ? "country" : "campaign_chosen", "console.staff.not-there");
    }
    return wanted;
  }

  /** The countries for which the reader may give a role in the chosen campaign. */
  public List<Country> getCountries() {
    SortedSet<String> limits = getLimits();
    return display.getCountries().stream()
        .filter(one -> limits.isEmpty() || limits.contains(one.code()))
        .toList();
  }

  /** A new form for the chosen campaign and the first country to which the reader is limited. */
  RoleForm form() {
    SortedSet<String> limits = getLimits();
    return new RoleForm(
        campaign.getSlug() == null ? null : campaign.getId(),
        limits.isEmpty() ? null : limits.first());
  }

  /** The countries of the chosen campaign to which the reader is limited; empty for no limit. */
  public SortedSet<String> getLimits() {
    return campaign.isChosen() && campaign.may(Permission.STAFF_WRITE)
        ? access.requireLimits(Permission.STAFF_WRITE, campaign.getId())
        : new TreeSet<>();
  }
}
