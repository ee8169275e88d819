package org.tadamun.petition.exemption.boundary;

import java.time.Instant;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.exemption.entity.Exemption;
import org.tadamun.petition.exemption.entity.ExemptionState;

/**
 * An exemption as shown to those who govern them.
 *
 * @param petition its slug
 * @param reason empty once it was erased
 * @param until the moment after its last day
 * @param holdsAloneUntil until when it holds without a second person
 * @param agreeBy until when a second person can agree, whether it holds until then or not
 */
public record ExemptionView(
    String id,
    String petition,
    LocalizedText title,
    String reason,
    Instant until,
    Instant holdsAloneUntil,
    Instant agreeBy,
    ExemptionState state,
    String madeBy,
    Instant madeAt,
    String agreedBy,
    String endedBy) {

  static ExemptionView of(Exemption exemption, Instant now) {
    return new ExemptionView(
        exemption.publicId(),
        exemption.petition().slug(),
        exemption.petition().current().text().title(),
        exemption.reason(),
        exemption.until(),
        exemption.holdsAloneUntil(),
        exemption.secondLookUntil(),
        exemption.state(now),
        exemption.madeBy(),
        exemption.createdAt(),
        exemption.agreedBy(),
        exemption.endedBy());
  }

  /** Whether this actor may agree to it as the second person. */
  public boolean isAgreeable(String actor) {
    return isWaiting() && !madeBy.equals(actor);
  }

  /** Whether it waits for a second person, whether it holds meanwhile or not. */
  public boolean isWaiting() {
    return state.waits();
  }

  /** Whether it ends before its last day unless a second person agrees. */
  public boolean isShortened() {
    return state == ExemptionState.WAITING && holdsAloneUntil.isBefore(until);
  }

  /** Whether it holds only once a second person agrees. */
  public boolean isAsked() {
    return state == ExemptionState.ASKED;
  }

  public boolean isEndable() {
    return state.holds() || isWaiting();
  }

  /** Whether its reason can be erased, because nobody needs it any more. */
  public boolean isErasable() {
    return !isEndable() && !isErased();
  }

  /** Whether its reason was erased. */
  public boolean isErased() {
    return reason.isEmpty();
  }
}
