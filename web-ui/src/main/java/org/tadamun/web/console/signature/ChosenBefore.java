package org.tadamun.web.console.signature;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import java.io.Serializable;
import java.util.List;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.boundary.SignatureRow;

/**
 * What was chosen for one decision, over many pages of a list, when somebody decides in a row about
 * one of them: the list is opened anew by that, and whoever has ticked 180 of them would have to
 * find them again. By their numbers alone, so that the list asks what has become of them.
 */
@RequestScoped
public class ChosenBefore {

  private static final String KEPT = ChosenBefore.class.getName();

  /** With what was typed for the decision about them. */
  record Kept(List<Long> ids, InvalidationReason reason, String note) implements Serializable {

    private static final Kept NONE = new Kept(List.of(), null, null);
  }

  /**
   * For the page that comes next.
   *
   * @param decided those about which is decided now: they are chosen no more
   */
  void keep(
      List<SignatureRow> chosen,
      List<SignatureRow> decided,
      InvalidationReason reason,
      String note) {
    List<String> gone = decided.stream().map(SignatureRow::id).toList();
    List<Long> left =
        chosen.stream()
            .map(SignatureRow::id)
            .filter(id -> !gone.contains(id))
            .map(Long::valueOf)
            .toList();
    if (!left.isEmpty()) {
      flash().put(KEPT, new Kept(left, reason, note));
    }
  }

  /** On the page before; empty where nothing was. */
  Kept kept() {
    return flash().get(KEPT) instanceof Kept kept ? kept : Kept.NONE;
  }

  private static Flash flash() {
    return FacesContext.getCurrentInstance().getExternalContext().getFlash();
  }
}
