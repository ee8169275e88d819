package org.tadamun.web.console.funnel;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.petition.funnel.boundary.FunnelQuestion;
import org.tadamun.petition.funnel.boundary.FunnelReport;
import org.tadamun.petition.funnel.boundary.FunnelRow;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.web.console.address.PageOfPetition;
import org.tadamun.web.console.file.Download;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.text.TextBean;

/**
 * The page of the numbers from visit to signature over some days; the days and the country are part
 * of the address.
 */
@Named
@RequestScoped
public class FunnelView extends PageOfPetition {

  private static final int USUAL_DAYS = 30;

  @EJB private FunnelReport report;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private FunnelTable table;
  @Inject private TextBean text;
  @Inject private Clock clock;

  private LocalDate from;
  private LocalDate to;
  private String country;
  private String format;
  private List<FunnelRow> days = List.of();
  private List<FunnelRow> countries = List.of();
  private String since;

  /**
   * Reads the numbers. Days that cannot be shown are refused with a message, and the usual ones are
   * shown.
   */
  public void load() throws IOException {
    petition = petitions.choose(petition).slug();
    ZoneId zone = campaign.getView().zone();
    LocalDate today = LocalDate.now(clock.withZone(zone));
    to = to == null ? today : to;
    from = from == null ? to.minusDays(USUAL_DAYS - 1) : from;
    try {
      read();
    } catch (BusinessException refused) {
      feedback.refused(refused);
      to = today;
      from = today.minusDays(USUAL_DAYS - 1);
      read();
    }
    var first = report.since(petition);
    since = first == null ? null : display.dateTimeIn(first, zone);
    if ("csv".equals(format)) {
      download();
    }
  }

  private void read() {
    FunnelQuestion question = question();
    String only = country == null || country.isEmpty() ? null : country;
    // The newest first. Days before the first count are left out; a sentence above tells of them.
    days = report.byDay(question, only).reversed().stream().filter(FunnelRow::isKnown).toList();
    countries = report.byCountry(question);
  }

  private FunnelQuestion question() {
    return new FunnelQuestion(petition, from, to);
  }

  private void download() throws IOException {
    String csv = table.csv(report.byDayAndCountry(question()), report.byDay(question(), null));
    Download.send("funnel-" + petition + ".csv", csv);
  }

  public List<FunnelStage> getStages() {
    return List.of(FunnelStage.values());
  }

  public List<FunnelRow> getDays() {
    return days;
  }

  public List<FunnelRow> getCountries() {
    return countries;
  }

  /** The number, or the words that it is not counted by country. */
  public String shown(FunnelRow row, FunnelStage stage) {
    Long times = row.of(stage);
    return times == null ? text.get("funnel.unknown") : display.number(times);
  }

  /** When counting began; null if nothing was counted. */
  public String getSince() {
    return since;
  }

  public String getZone() {
    return campaign.getView().zone().getId();
  }

  /** The address of this page without country, days and format. */
  public String getLink() {
    return "/console/petition/funnel" + campaign.getQuery() + "&petition=" + petition;
  }

  /** The address of this page with its days. */
  public String getDaysLink() {
    return getLink() + "&from=" + from + "&to=" + to;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getFormat() {
    return format;
  }

  public void setFormat(String format) {
    this.format = format;
  }
}
