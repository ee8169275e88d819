package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.tadamun.petition.petition.boundary.Handover;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.Reply;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.moment.TypedMoment;

/** Records that the signatures were handed over, and afterwards what was answered. */
@Named
@ViewScoped
public class PetitionOutcomeView implements Serializable {

  @EJB private transient Petitions petitions;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition chosen;
  @Inject private Feedback feedback;

  private String slug;
  private String campaignSlug;
  private int version;
  private PetitionState state;
  private ZoneId zone;
  private LocalDateTime happened;
  private LocalizedDraft who;
  private LocalizedDraft answer;

  /** Once per page; what is typed afterwards stays. */
  public void load() {
    if (who != null) {
      return;
    }
    PetitionView petition = chosen.choose(slug);
    List<String> languages = campaign.getView().languages();
    slug = petition.slug();
    campaignSlug = campaign.getView().slug();
    version = petition.version();
    state = petition.state();
    zone = campaign.getView().zone();
    who = new LocalizedDraft(null, languages);
    answer = new LocalizedDraft(null, languages);
  }

  public String deliver() {
    return feedback.attempt(
        () -> {
          petitions.deliver(slug, version, new Handover(moment("deliveredAt"), who.toText()));
          return done("petition.console.delivered");
        });
  }

  public String answer() {
    return feedback.attempt(
        () -> {
          petitions.answer(
              slug, version, new Reply(moment("answeredAt"), who.toText(), answer.toText()));
          return done("petition.console.answered");
        });
  }

  private Instant moment(String field) {
    return TypedMoment.read(field, happened, zone);
  }

  private String done(String key) {
    feedback.done(key);
    return "/console/petition/edit?faces-redirect=true&campaign="
        + campaignSlug
        + "&petition="
        + slug;
  }

  public boolean isDelivering() {
    return state == PetitionState.CLOSED;
  }

  public boolean isAnswering() {
    return state == PetitionState.DELIVERED;
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

  public LocalDateTime getHappened() {
    return happened;
  }

  public void setHappened(LocalDateTime happened) {
    this.happened = happened;
  }

  public LocalizedDraft getWho() {
    return who;
  }

  public LocalizedDraft getAnswer() {
    return answer;
  }
}
