package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/** What the two pages of a petition's outcome have in common: the petition, and the way back. */
public abstract class OutcomePage implements Serializable {

  @EJB private transient Petitions petitions;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition chosen;
  @Inject private Feedback feedback;

  private String slug;
  private int version;
  private PetitionState state;
  private ZoneId zone;

  /** Reads which petition it is, and how it stands while the page is opened. */
  PetitionView choose() {
    PetitionView petition = chosen.choose(slug);
    slug = petition.slug();
    version = petition.version();
    state = petition.state();
    zone = campaign.getView().zone();
    return petition;
  }

  List<String> languages() {
    return campaign.getView().languages();
  }

  /** Does it, and leads back to the petition with this word; stays here where it is refused. */
  String attempt(String done, Consumer<Petitions> work) {
    return feedback.attempt(
        () -> {
          work.accept(petitions);
          feedback.done(done);
          return CampaignContext.redirect(
              "/console/petition/edit" + campaign.getQuery() + "&petition=" + slug);
        });
  }

  int version() {
    return version;
  }

  PetitionState state() {
    return state;
  }

  ZoneId zone() {
    return zone;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  public String getZone() {
    return zone == null ? "" : zone.getId();
  }
}
