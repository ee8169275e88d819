package org.tadamun.web.console.milestone;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.milestone.boundary.MilestoneView;
import org.tadamun.petition.milestone.boundary.Milestones;
import org.tadamun.web.console.address.PageBySlug;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;

/**
 * The page of a petition's milestones, to which the staff add and remove their own. It is read once
 * for the page, because a button knows only its row, and after a removal another milestone would
 * have that row.
 */
@Named
@ViewScoped
public class MilestoneListView extends PageBySlug {

  @EJB private transient Milestones milestones;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Feedback feedback;

  private String country;
  private Long wanted;
  private transient List<MilestoneView> rows;

  public void load() {
    slug = petitions.choose(slug).slug();
  }

  /** All milestones by size, the staff's own between the quarters of the goal. */
  public List<MilestoneView> getRows() {
    if (rows == null) {
      rows =
          milestones.of(petitions.choose(slug)).stream()
              .sorted(Comparator.comparingLong(MilestoneView::wanted))
              .toList();
    }
    return rows;
  }

  public String add() {
    return change(() -> milestones.add(slug, chosen(), wanted), "milestone.done.added");
  }

  /** The chosen country; null for all, if the reader may write for all. */
  private String chosen() {
    boolean none = country == null || country.isEmpty();
    if (none && !getLimits().isEmpty()) {
      throw new InvalidInput("country", "kernel.error.required");
    }
    return none ? null : country;
  }

  public Set<String> getLimits() {
    return campaign.limits(Permission.PETITION_WRITE);
  }

  public String remove(String id) {
    return change(() -> milestones.remove(slug, id), "milestone.done.removed");
  }

  private String change(Runnable work, String key) {
    return feedback.attempt(
        work,
        key,
        "/console/petition/milestones?faces-redirect=true&campaign="
            + URLEncoder.encode(campaign.getSlug(), StandardCharsets.UTF_8)
            + "&petition="
            + slug);
  }

  public boolean isWritable() {
    return campaign.may(Permission.PETITION_WRITE);
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public Long getWanted() {
    return wanted;
  }

  public void setWanted(Long wanted) {
    this.wanted = wanted;
  }
}
