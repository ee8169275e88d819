package org.tadamun.web.console.staff;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tadamun.kernel.staff.boundary.Invitations;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.boundary.StaffView;
import org.tadamun.kernel.staff.entity.Role;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;

/** The colleagues, and the form that invites one: into the chosen campaign, or everywhere. */
@Named
@ViewScoped
public class StaffListView implements Serializable {

  @EJB private transient Staff staff;
  @EJB private transient Invitations invitations;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;

  private String campaignSlug;
  private Long campaignId;
  private String name;
  private String email;
  private String language;
  private Role role;

  public void load() {
    if (language == null) {
      campaignSlug = campaign.isChosen() ? campaign.getSlug() : null;
      campaignId = campaign.isChosen() ? campaign.getId() : null;
      language = display.getLang();
    }
  }

  public List<StaffView> getRows() {
    return staff.visible();
  }

  /** Never more than the reader has himself. */
  public List<Role> getRoles() {
    return staff.grantable(campaignId, null);
  }

  public String invite() {
    return feedback.attempt(
        () -> {
          invitations.invite(
              new Invitations.Draft(
                  name, email, language, new RoleRequest(role, campaignId, null)));
          feedback.done("console.staff.invited");
          return "/console/staff/list?faces-redirect=true"
              + (campaignSlug == null ? "" : "&campaign=" + campaignSlug);
        });
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }
}
