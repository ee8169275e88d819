package org.tadamun.web.console.alarm;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.boundary.CountryTrend;
import org.tadamun.web.chart.line.LineChart;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.text.TextBean;

/** One alarm: its reason, the trend of its country, and the possible decisions. */
@Named
@ViewScoped
public class AlarmShowView extends PageById {

  private static final String SAME =
      "/console/petition/alarm?faces-redirect=true&includeViewParams=true";

  private static final long HUNDRED = 100;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  @EJB private transient CountryAlarms alarms;
  @Inject private Clock clock;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private CampaignPetition own;
  @Inject private TextBean text;

  private int quiet = QuietChoices.SHORT;
  private transient AlarmView shown;
  private transient CountryTrend trend;

  /** 404 for an alarm of another campaign. */
  public void load() {
    refresh();
    own.choose(shown.petition());
  }

  public void refresh() {
    shown = alarms.one(id);
  }

  /** Releases all held signatures; asks again if clearly more are held than the button said. */
  public String release() {
    String released =
        feedback.attempt(
            () -> alarms.release(id, clock.instant().plus(Duration.ofHours(quiet)), pressed()),
            "alarm.done.released",
            SAME);
    if (released == null) {
      refresh();
    }
    return released;
  }

  /**
   * The number on the button when it was pressed, since more may be held meanwhile; null if
   * missing.
   */
  private static Long pressed() {
    String sent =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .getOrDefault("waiting", "");
    return NUMBER.matcher(sent).matches() ? Long.valueOf(sent) : null;
  }

  public String keep() {
    return feedback.attempt(() -> alarms.keep(id), "alarm.done.kept", SAME);
  }

  public AlarmView getShown() {
    if (shown == null) {
      refresh();
    }
    return shown;
  }

  /** The reason in one sentence, with the figures for which it was raised. */
  public String getWhy() {
    AlarmView now = getShown();
    return text.of(
        "alarm.why." + now.cause(),
        now.seen(),
        display.country(now.country()),
        now.bound(),
        now.usual(),
        now.population());
  }

  /**
   * What the mail domains say: that fewer or more were expected because of them, or only their mix.
   */
  public String getDomains() {
    AlarmView now = getShown();
    return text.get((now.cause().isByDomains() ? "alarm.mix." : "alarm.spread.") + now.mix());
  }

  public boolean isMayKeep() {
    return getShown().state().mayBecome(AlarmState.KEPT);
  }

  public boolean isMayRelease() {
    return getShown().state().mayBecome(AlarmState.RELEASING);
  }

  public boolean isAtWork() {
    return getShown().state() == AlarmState.RELEASING;
  }

  /** How many of those that were held are released, in percent. */
  public long getProgress() {
    long all = getShown().released() + getShown().waiting();
    return all == 0 ? 0 : HUNDRED * getShown().released() / all;
  }

  public CountryTrend getTrend() {
    if (trend == null) {
      trend = alarms.trend(id);
    }
    return trend;
  }

  /** The hours in which something happened, newest first. */
  public List<CountryTrend.Hour> getHours() {
    return getTrend().hours().reversed().stream().filter(hour -> hour.sum() > 0).toList();
  }

  /** The sum of confirmations at the end of each hour. */
  public List<LineChart.Point> getPoints() {
    return HourCurve.of(getTrend().hours(), CountryTrend.Hour::from, CountryTrend.Hour::sum);
  }

  public int getQuiet() {
    return quiet;
  }

  public void setQuiet(int quiet) {
    this.quiet = quiet;
  }
}
