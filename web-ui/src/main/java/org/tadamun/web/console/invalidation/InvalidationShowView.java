package org.tadamun.web.console.invalidation;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.petition.invalidation.boundary.InvalidationPreview;
import org.tadamun.petition.invalidation.boundary.InvalidationView;
import org.tadamun.petition.invalidation.boundary.Invalidations;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.text.TextBean;

/** The page of one rule: its conditions in words, its progress, and the decisions about it. */
@Named
@ViewScoped
public class InvalidationShowView extends PageById {

  @EJB private transient Invalidations invalidations;
  @EJB private transient CurrentActor actor;
  @Inject private ImportNames imports;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private CampaignPetition own;
  @Inject private TextBean text;

  private transient InvalidationView shown;
  private transient InvalidationPreview preview;

  /** A condition in words. */
  public record Condition(String label, String asked) {}

  /** Reads the rule; not found if it belongs to another campaign. */
  public void load() {
    refresh();
    own.choose(shown.petition());
  }

  public void refresh() {
    shown = invalidations.one(id);
  }

  /**
   * Counts by how much each figure would fall. The proposed number is greater, if held signatures
   * are in it.
   */
  public String look() {
    preview = null;
    feedback.attempt(
        () -> {
          preview = invalidations.preview(id);
          return null;
        });
    // After a refusal: somebody else may have decided meanwhile.
    refresh();
    return null;
  }

  /** The preview; null before there is one. */
  public InvalidationPreview getPreview() {
    return preview;
  }

  /** Whether the petition has several versions, whose figures are separate. */
  public boolean isVersions() {
    return own.choose(getShown().petition()).textVersion() > 1;
  }

  public String approve() {
    return decide("approved", invalidations::approve);
  }

  public String cancel() {
    return decide("cancelled", invalidations::cancel);
  }

  public String revert() {
    return decide("reverted", invalidations::revert);
  }

  private String decide(String done, Function<String, InvalidationView> verb) {
    return feedback.attempt(
        () -> verb.apply(id),
        "petition.invalidation.done." + done,
        "/console/petition/invalidation?faces-redirect=true&includeViewParams=true");
  }

  public InvalidationView getShown() {
    if (shown == null) {
      refresh();
    }
    return shown;
  }

  public List<Condition> getConditions() {
    return getShown().rule().texts().entrySet().stream()
        .map(
            one ->
                new Condition(
                    text.of("petition.rule." + one.getKey()), asked(one.getKey(), one.getValue())))
        .toList();
  }

  private String asked(String name, String kept) {
    return switch (name) {
      case "confirmedFrom", "confirmedTo", "signedFrom", "signedTo" -> time(Instant.parse(kept));
      case "countries" ->
          Stream.of(kept.split(",")).map(display::country).collect(Collectors.joining(", "));
      case "mailDomain", "domainKeys" -> kept.replace(",", ", ");
      case "language" -> display.language(kept);
      case "source" -> text.of("petition.source." + kept);
      case "importId" -> imports.name(getShown().petition(), kept);
      case "byPass" -> text.of("petition.rule.byPass." + kept);
      case "visibility" -> text.of("petition.visibility." + kept);
      default -> kept;
    };
  }

  /**
   * The time in the campaign's time zone, in which the rule was typed, so that two people speak
   * about one time.
   */
  public String time(Instant moment) {
    return display.dateTimeIn(moment, campaign.getView().zone());
  }

  /** Whether the reader may approve it: not the one who proposed it. */
  public boolean isMayApprove() {
    return isProposed() && !actor.name().equals(getShown().proposedBy());
  }

  public boolean isOwn() {
    return isProposed() && !isMayApprove();
  }

  public boolean isProposed() {
    return getShown().state() == InvalidationState.PROPOSED;
  }

  public boolean isMayCancel() {
    return getShown().state().mayBecome(InvalidationState.CANCELLED);
  }

  public boolean isMayRevert() {
    return getShown().state().mayBecome(InvalidationState.REVERTING)
        && getShown().invalidated() > 0;
  }

  public boolean isAtWork() {
    return getShown().state().isAtWork();
  }

  /** How much is done, in percent of the signatures that the preview found. */
  public long getProgress() {
    InvalidationView now = getShown();
    boolean back = now.state() == InvalidationState.REVERTING;
    long whole = back ? now.invalidated() : now.expected();
    long done = back ? now.reverted() : now.invalidated();
    return whole == 0 ? 0 : Math.min(100, 100 * done / whole);
  }
}
