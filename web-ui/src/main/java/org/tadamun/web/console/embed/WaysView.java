package org.tadamun.web.console.embed;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.primefaces.model.LazyDataModel;
import org.tadamun.petition.channel.boundary.ChannelList;
import org.tadamun.petition.channel.boundary.ChannelRow;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.web.console.address.PageOfPetition;
import org.tadamun.web.console.file.Download;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.petition.CampaignPetition;

/**
 * The ways by which signatures come, in steps: a paged list, one way by country, and all as a file.
 */
@Named
@ViewScoped
public class WaysView extends PageOfPetition {

  /** The most rows in a file, which says so if there are more. */
  private static final int EXPORT_MOST = 100_000;

  @EJB private transient ChannelList channels;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private WaysTable table;

  private String medium;
  private String code;
  private String source;
  private String format;
  private LazyDataModel<ChannelRow> rows;

  public void load() throws IOException {
    petition = petitions.choose(petition).slug();
    if ("csv".equals(format)) {
      download();
    }
  }

  private void download() throws IOException {
    String csv = table.csv(channels.byCountry(petition, EXPORT_MOST + 1), EXPORT_MOST);
    Download.send("ways-" + petition + ".csv", csv);
  }

  public LazyDataModel<ChannelRow> getRows() {
    if (rows == null) {
      rows =
          new PagedRows<>(
              () -> channels.count(petition),
              (sorting, first, most) -> channels.rows(petition, first, most));
    }
    return rows;
  }

  /** Whether one way was chosen. */
  public boolean isChosen() {
    return !codes().equals(Origin.NONE);
  }

  /** The chosen way by country. */
  public List<ChannelRow> getCountries() {
    return isChosen() ? channels.countries(petition, codes()) : List.of();
  }

  public String country(ChannelRow row) {
    return table.country(row);
  }

  /** The codes of the chosen way in one line. */
  public String getName() {
    return String.join(" · ", table.words(codes()));
  }

  /** The address of this way by country. */
  public String link(ChannelRow row) {
    return getLink()
        + parameter("source", row.codes().referrer())
        + parameter("medium", row.codes().medium())
        + parameter("code", row.codes().campaign());
  }

  public String getLink() {
    return "/console/petition/ways" + campaign.getQuery() + parameter("petition", petition);
  }

  private static String parameter(String name, String value) {
    return value == null ? "" : '&' + name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private Origin codes() {
    return Origin.asked(medium, code, source);
  }

  public String getMedium() {
    return medium;
  }

  public void setMedium(String medium) {
    this.medium = medium;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public String getFormat() {
    return format;
  }

  public void setFormat(String format) {
    this.format = format;
  }
}
