package org.tadamun.web.console.outcome;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.meanwhile.Meanwhile;
import org.tadamun.web.console.petition.CampaignPetition;

/** What the two pages of a petition's outcome have in common: the petition, and the way back. */
public abstract class OutcomePage implements Serializable {

  @EJB private transient Petitions petitions;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition chosen;
  @Inject private Feedback feedback;
  @Inject private Meanwhile meanwhile;

  private String slug;
  private int version;
  private PetitionState state;
  private ZoneId zone;

  /** Reads which petition it is, and how it stands while the page is opened. */
  PetitionView choose() {
    PetitionView petition = anew();
    state = petition.state();
    zone = campaign.getView().zone();
    return petition;
  }

  /** As it stands now; the page is still that of the state in which it was opened. */
  PetitionView anew() {
    PetitionView petition = chosen.choose(slug);
    slug = petition.slug();
    version = petition.version();
    return petition;
  }

  List<String> languages() {
    return campaign.getView().languages();
  }

  /** The work, and the way back to the petition with this word. */
  Callable<String> leading(String done, Consumer<Petitions> work) {
    return () -> {
      work.accept(petitions);
      feedback.done(done);
      return CampaignContext.redirect(
          "/console/petition/edit" + campaign.getQuery() + "&petition=" + slug);
    };
  }

  Meanwhile meanwhile() {
    return meanwhile;
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
