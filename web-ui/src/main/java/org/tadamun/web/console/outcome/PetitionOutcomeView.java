package org.tadamun.web.console.outcome;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.tadamun.petition.petition.boundary.Handover;
import org.tadamun.petition.petition.boundary.PetitionReply;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.moment.TypedMoment;

/** Records the hand-over of the signatures, and later the answer. */
@Named
@ViewScoped
public class PetitionOutcomeView extends OutcomePage {

  private LocalDateTime happened;
  private String place;
  private LocalizedDraft who;
  private LocalizedDraft answer;

  /** Reads the petition once per page, so that what was typed is kept. */
  public void load() {
    if (who == null) {
      choose();
      place = zone().getId();
      who = new LocalizedDraft(null, languages());
      answer = new LocalizedDraft(null, languages());
    }
  }

  public String deliver() {
    return record(
        "petition.console.delivered",
        petitions -> petitions.deliver(getSlug(), version(), handover()));
  }

  public String answer() {
    return record(
        "petition.console.answered",
        petitions ->
            petitions.answer(
                getSlug(),
                version(),
                new PetitionReply(
                    moment("answeredAt", "answeredTimeZone"),
                    place,
                    who.toText(),
                    answer.toText())));
  }

  /** Records it; if a colleague did so first, the changed state refuses it. */
  private String record(String done, Consumer<Petitions> work) {
    return sharedEdit().add(this::anew, leading(done, work));
  }

  private Handover handover() {
    Optional<SnapshotView> handed = handed();
    return new Handover(
        moment("deliveredAt", "deliveredTimeZone"),
        place,
        who.toText(),
        handed.map(SnapshotView::total).orElse(null),
        handed.map(SnapshotView::asOf).orElse(null));
  }

  /** The typed time in the time zone of the place. */
  private Instant moment(String field, String zoneField) {
    return TypedMoment.read(field, happened, clock(zoneField, place));
  }

  public boolean isDelivering() {
    return state() == PetitionState.CLOSED;
  }

  public boolean isAnswering() {
    return state() == PetitionState.DELIVERED;
  }

  public LocalDateTime getHappened() {
    return happened;
  }

  public void setHappened(LocalDateTime happened) {
    this.happened = happened;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public LocalizedDraft getWho() {
    return who;
  }

  public LocalizedDraft getAnswer() {
    return answer;
  }
}
