package org.tadamun.web.console.alarm;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.ChosenAlarms;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.web.console.address.PageBySlug;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;

/**
 * The alarms of one petition, newest first, and decisions about several at once; without a petition
 * in the address, those of the main one.
 */
@Named
@ViewScoped
public class AlarmListView extends PageBySlug {

  private static final String SAME =
      "/console/petition/alarms?faces-redirect=true&includeViewParams=true";

  @EJB private transient CountryAlarms alarms;
  @EJB private transient ChosenAlarms several;
  @Inject private CampaignPetition petitions;
  @Inject private Clock clock;
  @Inject private Feedback feedback;

  private int quiet = QuietChoices.SHORT;
  private transient List<AlarmView> rows;
  private transient List<AlarmView> chosen;

  public void load() {
    slug = petitions.choose(slug).slug();
    rows = alarms.list(slug);
  }

  /** The alarms as they were when the list was shown, so that a decision is about what was seen. */
  public List<AlarmView> getRows() {
    if (rows == null) {
      load();
    }
    return rows;
  }

  public String keepChosen() {
    return decide(() -> several.keep(slug, ids()));
  }

  /**
   * Releases all held signatures of the chosen alarms; asks again if clearly more are held than the
   * question said.
   */
  public String releaseChosen() {
    return decide(
        () ->
            several.release(
                slug, ids(), clock.instant().plus(Duration.ofHours(quiet)), getWaiting()));
  }

  private String decide(Callable<Integer> decision) {
    String decided =
        feedback.attempt(
            () -> {
              feedback.done("alarm.done.chosen", decision.call());
              return SAME;
            });
    if (decided == null) {
      load();
      List<String> before = ids();
      chosen = rows.stream().filter(row -> before.contains(row.id())).toList();
    }
    return decided;
  }

  private List<String> ids() {
    return getChosen().stream().map(AlarmView::id).toList();
  }

  /** How many were held under the chosen alarms when the list was shown. */
  public long getWaiting() {
    return getChosen().stream().mapToLong(AlarmView::waiting).sum();
  }

  public List<AlarmView> getChosen() {
    return chosen == null ? List.of() : chosen;
  }

  public void setChosen(List<AlarmView> chosen) {
    this.chosen = chosen;
  }

  public int getQuiet() {
    return quiet;
  }

  public void setQuiet(int quiet) {
    this.quiet = quiet;
  }
}
