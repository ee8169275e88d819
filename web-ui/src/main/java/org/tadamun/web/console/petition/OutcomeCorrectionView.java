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
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionOutcome;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.moment.TypedMoment;

/** Corrects what was recorded of a handover and of an answer, or says it in further languages. */
@Named
@ViewScoped
public class OutcomeCorrectionView implements Serializable {

  @EJB private transient Petitions petitions;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition chosen;
  @Inject private Feedback feedback;

  private String slug;
  private int version;
  private PetitionState state;
  private ZoneId zone;
  private PetitionOutcome loaded;
  private LocalDateTime delivered;
  private LocalDateTime answered;
  private LocalizedDraft recipient;
  private LocalizedDraft author;
  private LocalizedDraft answer;

  /** Once per page; what is typed afterwards stays. */
  public void load() {
    if (recipient != null) {
      return;
    }
    PetitionView petition = chosen.choose(slug);
    loaded = petition.outcome();
    List<String> languages = campaign.getView().languages();
    slug = petition.slug();
    version = petition.version();
    state = petition.state();
    zone = campaign.getView().zone();
    delivered = local(loaded.deliveredAt());
    answered = local(loaded.answeredAt());
    recipient = LocalizedDraft.of(loaded.deliveredTo(), languages);
    author = LocalizedDraft.of(loaded.answeredBy(), languages);
    answer = LocalizedDraft.of(loaded.answer(), languages);
  }

  private LocalDateTime local(Instant moment) {
    return moment == null ? null : LocalDateTime.ofInstant(moment, zone);
  }

  public String save() {
    return feedback.attempt(
        () -> {
          petitions.correct(slug, version, corrected());
          feedback.done("petition.console.corrected");
          return CampaignContext.redirect(
              "/console/petition/edit" + campaign.getQuery() + "&petition=" + slug);
        });
  }

  private PetitionOutcome corrected() {
    Instant deliveredAt = TypedMoment.edited("deliveredAt", delivered, loaded.deliveredAt(), zone);
    return isReplied()
        ? new PetitionOutcome(
            deliveredAt,
            recipient.toText(),
            TypedMoment.edited("answeredAt", answered, loaded.answeredAt(), zone),
            author.toText(),
            answer.toText())
        : new PetitionOutcome(deliveredAt, recipient.toText(), null, null, null);
  }

  /** As the page was opened: whoever was overtaken is told so when he saves. */
  public boolean isPossible() {
    return state != null && state.hasOutcome();
  }

  public boolean isReplied() {
    return state == PetitionState.ANSWERED;
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

  public LocalDateTime getDelivered() {
    return delivered;
  }

  public void setDelivered(LocalDateTime delivered) {
    this.delivered = delivered;
  }

  public LocalDateTime getAnswered() {
    return answered;
  }

  public void setAnswered(LocalDateTime answered) {
    this.answered = answered;
  }

  public LocalizedDraft getRecipient() {
    return recipient;
  }

  public LocalizedDraft getAuthor() {
    return author;
  }

  public LocalizedDraft getAnswer() {
    return answer;
  }
}
