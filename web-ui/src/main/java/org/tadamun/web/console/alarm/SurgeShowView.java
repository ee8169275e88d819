package org.tadamun.web.console.alarm;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tadamun.petition.surge.boundary.SurgeTrend;
import org.tadamun.petition.surge.boundary.SurgeView;
import org.tadamun.petition.surge.boundary.Surges;
import org.tadamun.petition.surge.entity.SurgeState;
import org.tadamun.web.chart.line.LineChart;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.text.TextBean;

/** One alarm about a whole petition: its reason, the countries, and the acknowledgement. */
@Named
@ViewScoped
public class SurgeShowView extends PageById {

  private static final String SAME =
      "/console/petition/surge?faces-redirect=true&includeViewParams=true";

  @EJB private transient Surges surges;
  @Inject private CampaignContext campaign;
  @Inject private Clock clock;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private CampaignPetition own;
  @Inject private TextBean text;

  private int quiet = QuietChoices.SHORT;
  private transient SurgeView shown;
  private transient SurgeTrend trend;

  /** 404 for an alarm of another campaign. */
  public void load() {
    shown = surges.one(id);
    own.choose(shown.petition());
  }

  public String acknowledge() {
    String done =
        feedback.attempt(
            () -> surges.acknowledge(id, clock.instant().plus(Duration.ofHours(quiet))),
            "surge.done",
            SAME);
    if (done == null) {
      // A colleague may have acknowledged it since the page was opened.
      load();
    }
    return done;
  }

  public SurgeView getShown() {
    if (shown == null) {
      load();
    }
    return shown;
  }

  /** The reason in a few sentences, with the figures for which it was raised. */
  public String getWhy() {
    SurgeView now = getShown();
    return text.of(
        "surge.why",
        now.seen(),
        display.dateTimeIn(now.hour(), campaign.getView().zone()),
        now.bound(),
        now.usual(),
        now.before(),
        now.times());
  }

  public boolean isOpen() {
    return getShown().state() == SurgeState.OPEN;
  }

  public SurgeTrend getTrend() {
    if (trend == null) {
      trend = surges.trend(id);
    }
    return trend;
  }

  /** The hours in which something happened, newest first. */
  public List<SurgeTrend.Hour> getHours() {
    return getTrend().hours().reversed().stream().filter(hour -> hour.counted() > 0).toList();
  }

  /** The sum at the end of each hour. */
  public List<LineChart.Point> getPoints() {
    return HourCurve.of(getTrend().hours(), SurgeTrend.Hour::from, SurgeTrend.Hour::counted);
  }

  public int getQuiet() {
    return quiet;
  }

  public void setQuiet(int quiet) {
    this.quiet = quiet;
  }
}
