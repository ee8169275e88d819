package org.tadamun.web.console.signature.one;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;

/** Takes one signature out of the count: the page asks for the reason and says what follows. */
@Named
@ViewScoped
public class SignatureDecisionView extends OneSignaturePage {

  @EJB private transient Moderation moderation;

  private InvalidationReason reason;
  private String note;

  public String invalidate() {
    return leading(
        number ->
            moderation.decide(number, new Decision(ModerationCommand.INVALIDATE, reason, note)),
        "petition.moderation.done.invalidated",
        1);
  }

  public InvalidationReason[] getReasons() {
    return InvalidationReason.values();
  }

  public InvalidationReason getReason() {
    return reason;
  }

  public void setReason(InvalidationReason reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
