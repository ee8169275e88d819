package org.tadamun.web.console.campaign;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.Callable;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignPartners;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/** The organisations of a campaign: its owner, partners, and those that may still join. */
@Named
@ViewScoped
public class CampaignPartnersView implements Serializable {

  @EJB private transient CampaignPartners partners;
  @EJB private transient Organisations organisations;
  @Inject private CampaignContext campaign;
  @Inject private CampaignOutcomeView outcome;
  @Inject private Feedback feedback;

  private List<OrganisationView> rows;
  private boolean writable;
  private String chosen;

  /**
   * Read once for the page and after its own changes, because a button belongs to the row shown.
   */
  public List<OrganisationView> getRows() {
    if (rows == null) {
      CampaignView present = campaign.getView();
      rows = present.organisations();
      writable =
          campaign.mayThroughout(Permission.CAMPAIGN_WRITE)
              && present.state() != CampaignState.ARCHIVED;
    }
    return rows;
  }

  public List<OrganisationView> getOthers() {
    return organisations.all().stream()
        .filter(one -> getRows().stream().noneMatch(row -> row.slug().equals(one.slug())))
        .toList();
  }

  public boolean isOwner(OrganisationView one) {
    return one.slug().equals(campaign.getView().owner().slug());
  }

  /**
   * The answer of when the page was shown: a command from an outdated page is then refused, not
   * ignored.
   */
  public boolean isWritable() {
    return !getRows().isEmpty() && writable;
  }

  public String add() {
    return run("console.partner.joined", () -> partners.join(campaign.getSlug(), chosen));
  }

  public String remove(String organisation) {
    return run("console.partner.left", () -> partners.leave(campaign.getSlug(), organisation));
  }

  /** Stays on the page with the text about the outcome that is not saved yet. */
  private String run(String said, Callable<CampaignView> verb) {
    return feedback.attempt(
        () -> {
          CampaignView before = campaign.getView();
          outcome.follow(before, verb.call());
          campaign.forget();
          rows = null;
          chosen = null;
          feedback.doneHere(said);
          return null;
        });
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }
}
