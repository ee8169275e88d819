package org.tadamun.web.console.signature;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import java.io.Serializable;
import java.util.List;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.boundary.SignatureRow;

/**
 * Keeps the signatures chosen for one decision, when the reader decides about a single row
 * meanwhile. That reloads the list, and a choice made over many pages would be lost. Only the ids
 * are kept; the list reads again what has become of the signatures.
 */
@RequestScoped
public class ChosenBefore {

  private static final String KEPT = ChosenBefore.class.getName();

  /** The ids, with the reason and note typed for the decision. */
  record Kept(List<Long> ids, InvalidationReason reason, String note) implements Serializable {

    private static final Kept NONE = new Kept(List.of(), null, null);
  }

  /**
   * Keeps the choice for the next page.
   *
   * @param decided the signatures decided about now: they are no longer chosen
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

  /** The choice kept by the previous page; empty if there is none. */
  Kept kept() {
    return flash().get(KEPT) instanceof Kept kept ? kept : Kept.NONE;
  }

  private static Flash flash() {
    return FacesContext.getCurrentInstance().getExternalContext().getFlash();
  }
}
