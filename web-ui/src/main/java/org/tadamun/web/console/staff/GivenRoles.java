package org.tadamun.web.console.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.access.entity.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.boundary.StaffView;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/** Says where a role holds, and which roles the reader may give and take. */
@Named
@RequestScoped
public class GivenRoles {

  @EJB private Staff staff;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

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

  /** Those that the reader may give in all campaigns, or at least in the chosen one. */
  public List<Role> getGrantable() {
    List<Role> everywhere = staff.grantable(null, null);
    List<Role> here =
        everywhere.isEmpty() && campaign.isChosen()
            ? staff.grantable(campaign.getId(), null)
            : everywhere;
    return here.stream().filter(Role::isOffered).toList();
  }
}
