package org.tadamun.web.console.audit;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.model.LazyDataModel;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditFilter;
import org.tadamun.kernel.audit.boundary.AuditList;
import org.tadamun.kernel.audit.boundary.AuditStretch;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.web.console.file.Download;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.moment.LastDay;
import org.tadamun.web.text.ActorNames;

/** The audit trail, a page at a time; the filters are in the address. */
@Named
@ViewScoped
public class AuditListView implements Serializable {

  @EJB private AuditList list;
  @EJB private Campaigns campaigns;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private ActorNames actors;
  @Inject private AuditLines lines;
  @Inject private AuditTable table;

  private String actor;
  private String action;
  private LocalDate from;
  private LocalDate to;
  private String format;
  private transient LazyDataModel<AuditLine> rows;

  public void open() throws IOException {
    new Violations().day("from", from).day("to", to).throwIfAny();
    list.require(filter());
    if ("csv".equals(format)) {
      // Sends all pages of the list, written while they are read.
      Download.send("audit.csv", table::begin, this::write, table.cut());
    }
  }

  private AuditFilter filter() {
    return new AuditFilter(
        given(actor),
        given(action),
        campaignId(),
        midnight(from),
        LastDay.end(to, display.getZone()));
  }

  private Long campaignId() {
    return campaign.getSlug() == null ? null : campaign.getId();
  }

  private Instant midnight(LocalDate day) {
    return day == null ? null : day.atStartOfDay(display.getZone()).toInstant();
  }

  private static String given(String parameter) {
    return parameter == null || parameter.isBlank() ? null : parameter.strip();
  }

  /** Whether less is shown than the reader may see; their only campaign is no filter. */
  public boolean isFiltered() {
    AuditFilter all =
        isEverywhere() ? AuditFilter.ALL : new AuditFilter(null, null, campaignId(), null, null);
    return !filter().equals(all);
  }

  /** Whether the reader may see the trail of all campaigns at once. */
  public boolean isEverywhere() {
    return campaign.mayEverywhere(Permission.AUDIT_READ);
  }

  /** The query of the list of all that the reader may see. */
  public String getHome() {
    return isEverywhere() ? "" : campaign.getQuery();
  }

  /** The campaigns whose trail the reader may see. */
  public List<CampaignView> getCampaigns() {
    return campaigns.reached(Permission.AUDIT_READ);
  }

  private void write(Csv csv) {
    AuditFilter filter = filter();
    AuditStretch stretch = list.stretch(filter, null);
    while (stretch.last() != null) {
      table.rows(csv, lines.of(stretch.rows()));
      // Rows that match may be rare: something is sent after each stretch, so that a proxy does not
      // give up.
      csv.flush();
      stretch = list.stretch(filter, stretch.last());
    }
  }

  public LazyDataModel<AuditLine> getRows() {
    if (rows == null) {
      AuditFilter filter = filter();
      rows =
          new PagedRows<>(
              () -> list.count(filter),
              (sorting, first, most) -> lines.of(list.rows(filter, first, most)));
    }
    return rows;
  }

  public String getActorName() {
    return given(actor) == null ? "" : actors.name(actor);
  }

  public String getActor() {
    return actor;
  }

  public void setActor(String actor) {
    this.actor = actor;
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action;
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

  public String getFormat() {
    return format;
  }

  /** With "csv" the answer is the trail as a table to download. */
  public void setFormat(String format) {
    this.format = format;
  }
}
