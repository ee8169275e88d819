package org.tadamun.web.console.outcome;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.petition.entity.PetitionOutcome;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.moment.TypedMoment;

/** Corrects the recorded hand-over and answer, or adds further languages. */
@Named
@ViewScoped
public class OutcomeCorrectionView extends OutcomePage implements SharedForm<PetitionOutcome> {

  private static final String NONE = "none";

  private PetitionOutcome loaded;
  private LocalDateTime delivered;
  private String deliveredPlace;
  private LocalDateTime answered;
  private String answeredPlace;
  private LocalizedDraft recipient;
  private LocalizedDraft author;
  private LocalizedDraft answer;

  /** Reads the outcome once per page, so that what was typed is kept. */
  public void load() {
    if (recipient == null) {
      show(choose().outcome());
      sharedEdit().begin(this);
    }
  }

  @Override
  public void reread() {
    show(anew().outcome());
  }

  @Override
  public void show(PetitionOutcome outcome) {
    loaded = outcome;
    delivered = local(loaded.deliveredAt(), loaded.deliveredZone(zone()));
    deliveredPlace = loaded.deliveredZone(zone()).getId();
    setPack(null);
    answered = local(loaded.answeredAt(), loaded.answeredZone(zone()));
    answeredPlace = loaded.answeredZone(zone()).getId();
    recipient = LocalizedDraft.of(loaded.deliveredTo(), languages());
    author = LocalizedDraft.of(loaded.answeredBy(), languages());
    answer = LocalizedDraft.of(loaded.answer(), languages());
  }

  private static LocalDateTime local(Instant moment, ZoneId zone) {
    return moment == null ? null : LocalDateTime.ofInstant(moment, zone);
  }

  public String save() {
    return sharedEdit()
        .save(
            this,
            leading(
                "petition.console.corrected",
                petitions -> {
                  requireDays();
                  petitions.correct(getSlug(), version(), typed().orNoPack());
                }));
  }

  @Override
  public PetitionOutcome typed() {
    Optional<SnapshotView> handed = handed();
    boolean none = NONE.equals(getPack());
    boolean replied = isReplied();
    return new PetitionOutcome(
        moment("delivered", delivered, loaded.deliveredAt(), deliveredPlace),
        place(deliveredPlace, loaded.deliveredTimeZone()),
        recipient.toText(),
        none ? null : handed.map(SnapshotView::total).orElse(loaded.deliveredSignatures()),
        none ? null : handed.map(SnapshotView::asOf).orElse(loaded.signaturesAsOf()),
        replied ? moment("answered", answered, loaded.answeredAt(), answeredPlace) : null,
        replied ? place(answeredPlace, loaded.answeredTimeZone()) : null,
        replied ? author.toText() : null,
        replied ? answer.toText() : null);
  }

  /** The time zone to store: none, if none was stored and the proposed one was not changed. */
  private String place(String typed, String known) {
    return known == null && zone().getId().equals(typed) ? null : typed;
  }

  private static Instant moment(String what, LocalDateTime typed, Instant known, String place) {
    return TypedMoment.edited(what + "At", typed, known, clock(what + "TimeZone", place));
  }

  /**
   * Requires the days. The use case would keep the old day if one is missing, though the reader has
   * emptied it.
   */
  private void requireDays() {
    Violations violations = new Violations().required("deliveredAt", delivered);
    if (isReplied()) {
      violations.required("answeredAt", answered);
    }
    violations.throwIfAny();
  }

  /**
   * Whether the outcome could be corrected when the page was opened; later changes show when it is
   * saved.
   */
  public boolean isPossible() {
    return state() != null && state().mayBeCorrected(loaded);
  }

  public boolean isReplied() {
    return state() != null && state().isAnswered(loaded);
  }

  public LocalDateTime getDelivered() {
    return delivered;
  }

  public void setDelivered(LocalDateTime delivered) {
    this.delivered = delivered;
  }

  public String getDeliveredPlace() {
    return deliveredPlace;
  }

  public void setDeliveredPlace(String deliveredPlace) {
    this.deliveredPlace = deliveredPlace;
  }

  @Override
  public List<String> getNone() {
    return loaded.deliveredSignatures() == null ? List.of() : List.of(NONE);
  }

  /** The stored outcome, for a reader who leaves the pack as it is. */
  public PetitionOutcome getLoaded() {
    return loaded;
  }

  public LocalDateTime getAnswered() {
    return answered;
  }

  public void setAnswered(LocalDateTime answered) {
    this.answered = answered;
  }

  public String getAnsweredPlace() {
    return answeredPlace;
  }

  public void setAnsweredPlace(String answeredPlace) {
    this.answeredPlace = answeredPlace;
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
