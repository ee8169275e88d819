package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.recount.boundary.RecountCorrectionView;
import org.tadamun.petition.recount.boundary.RecountCorrections;
import org.tadamun.petition.recount.boundary.RecountView;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.SignedIn;

/**
 * The last recount of a petition, a warning if it differs, the button for another one, and
 * corrections that two people make. It keeps what the page showed until the page is opened anew: a
 * button that a colleague's recount has overtaken gets a message, where Faces would ignore it (ADR
 * 125).
 */
@Named
@ViewScoped
public class RecountPanel implements Serializable {

  /** Returns to the version whose figures were shown. */
  private static final String SAME =
      "/console/petition/countries?faces-redirect=true&includeViewParams=true";

  @EJB private transient RecountCorrections corrections;
  @EJB private transient Recounts recounts;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private SignedIn signedIn;

  private static final int EARLIER_MOST = 10;

  private transient Map<String, Optional<RecountView>> latest;
  private transient Map<String, List<RecountView>> earlier;
  private String reason;

  /** The last recount; null if there was none. */
  public RecountView latest(String petition) {
    if (latest == null) {
      latest = new HashMap<>();
    }
    return latest.computeIfAbsent(petition, recounts::latest).orElse(null);
  }

  /** Earlier recounts that found differences, the newest first. */
  public List<RecountView> earlier(String petition) {
    if (earlier == null) {
      earlier = new HashMap<>();
    }
    return earlier.computeIfAbsent(petition, this::found);
  }

  private List<RecountView> found(String petition) {
    RecountView last = latest(petition);
    return recounts.differing(petition, null, EARLIER_MOST + 1).items().stream()
        .filter(one -> last == null || !one.id().equals(last.id()))
        .limit(EARLIER_MOST)
        .toList();
  }

  public String run(String petition) {
    return attempt(found -> "recount.done", () -> recounts.run(petition));
  }

  /**
   * Proposes to put the figures right.
   *
   * @param recount the recount shown on the page; a later one may have found something else
   */
  public String propose(String petition, String recount) {
    return attempt(
        found -> "recount.correction.done.proposed",
        () -> corrections.propose(petition, recount, reason));
  }

  public String approve(String petition, String recount) {
    return attempt(
        found ->
            found.followsDecision()
                ? "recount.correction.done.approved"
                : "recount.correction.done.not-recounted",
        () -> corrections.approve(petition, recount));
  }

  public String reject(String petition, String recount) {
    return attempt(
        found -> "recount.correction.done.rejected", () -> corrections.reject(petition, recount));
  }

  private String attempt(Function<RecountView, String> done, Callable<RecountView> work) {
    return feedback.attempt(
        () -> {
          feedback.done(done.apply(work.call()));
          return SAME;
        });
  }

  public boolean isAllowed() {
    return campaign.may(Permission.PETITION_MODERATE);
  }

  /** Whether the reader may put figures right: this concerns all countries, as a recount does. */
  public boolean isCorrecting() {
    return campaign.mayThroughout(Permission.PETITION_MODERATE);
  }

  /** Whether the reader proposed it and so may not approve it. */
  public boolean own(RecountCorrectionView correction) {
    return correction.proposedBy().equals(signedIn.actor());
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
