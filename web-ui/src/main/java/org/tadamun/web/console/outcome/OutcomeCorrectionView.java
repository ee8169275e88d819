package org.tadamun.web.console.outcome;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.petition.entity.PetitionOutcome;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.meanwhile.SharedForm;
import org.tadamun.web.console.moment.TypedMoment;

/** Corrects what was recorded of a handover and of an answer, or says it in further languages. */
@Named
@ViewScoped
public class OutcomeCorrectionView extends OutcomePage implements SharedForm<PetitionOutcome> {

  private PetitionOutcome loaded;
  private LocalDateTime delivered;
  private LocalDateTime answered;
  private LocalizedDraft recipient;
  private LocalizedDraft author;
  private LocalizedDraft answer;

  /** Once per page; what is typed afterwards stays. */
  public void load() {
    if (recipient == null) {
      show(choose().outcome());
      meanwhile().begin(this);
    }
  }

  @Override
  public void reread() {
    show(anew().outcome());
  }

  @Override
  public void show(PetitionOutcome outcome) {
    loaded = outcome;
    delivered = local(loaded.deliveredAt());
    answered = local(loaded.answeredAt());
    recipient = LocalizedDraft.of(loaded.deliveredTo(), languages());
    author = LocalizedDraft.of(loaded.answeredBy(), languages());
    answer = LocalizedDraft.of(loaded.answer(), languages());
  }

  private LocalDateTime local(Instant moment) {
    return moment == null ? null : LocalDateTime.ofInstant(moment, zone());
  }

  public String save() {
    return meanwhile()
        .save(
            this,
            leading(
                "petition.console.corrected",
                petitions -> {
                  requireDays();
                  petitions.correct(getSlug(), version(), typed());
                }));
  }

  @Override
  public PetitionOutcome typed() {
    Instant deliveredAt =
        TypedMoment.edited("deliveredAt", delivered, loaded.deliveredAt(), zone());
    return isReplied()
        ? new PetitionOutcome(
            deliveredAt,
            recipient.toText(),
            TypedMoment.edited("answeredAt", answered, loaded.answeredAt(), zone()),
            author.toText(),
            answer.toText())
        : new PetitionOutcome(deliveredAt, recipient.toText(), null, null, null);
  }

  /** To the use case a day that is missing is one that stays; here somebody has emptied it. */
  private void requireDays() {
    Violations violations = new Violations().required("deliveredAt", delivered);
    if (isReplied()) {
      violations.required("answeredAt", answered);
    }
    violations.throwIfAny();
  }

  /** As the page was opened: whoever was overtaken is told so when he saves. */
  public boolean isPossible() {
    return state() != null && state().hasOutcome();
  }

  public boolean isReplied() {
    return state() == PetitionState.ANSWERED;
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
