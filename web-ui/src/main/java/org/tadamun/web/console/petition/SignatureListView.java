package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.model.LazyDataModel;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.boundary.SignatureFilter;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.text.TextBean;

/** The signatures of a petition, a page at a time; the filters stand in the address. */
@Named
@ViewScoped
public class SignatureListView implements Serializable {

  @EJB private transient SignatureList list;
  @EJB private transient Petitions petitions;
  @Inject private CampaignContext campaign;
  @Inject private TextBean text;
  @Inject private Clock clock;

  private String slug;
  private SignatureState state;
  private String country;
  private Integer version;
  private boolean today;
  private ZoneId zone;
  private LazyDataModel<SignatureRow> rows;

  /** One choice of the filter by state. */
  public record Option(String value, String label, long count) {}

  /** Without a petition in the address it is the campaign's first. */
  public void load() {
    if (slug == null || slug.isEmpty()) {
      slug =
          petitions.ofCampaign(campaign.getId()).stream()
              .findFirst()
              .map(petition -> petition.slug())
              .orElse(null);
    }
    zone = campaign.getView().zone();
    rows =
        new PagedRows<>(
            () -> slug == null ? 0 : count(state),
            (sorting, first, most) ->
                slug == null ? List.of() : list.at(slug, filter(state), first, most));
  }

  /** The states with how many signatures each has in this country. */
  public List<Option> getStates() {
    List<Option> options = new ArrayList<>();
    if (slug == null) {
      return options;
    }
    options.add(new Option("", text.of("console.filter.all"), count(null)));
    for (SignatureState one : SignatureState.values()) {
      String label = text.of("petition.signature.state." + one);
      options.add(new Option(one.name(), label, count(one)));
    }
    return options;
  }

  private long count(SignatureState wanted) {
    return list.count(slug, filter(wanted));
  }

  private SignatureFilter filter(SignatureState wanted) {
    return new SignatureFilter(wanted, country(), version, null, null, since());
  }

  /** Today begins at midnight in the campaign's zone, as on the dashboard. */
  private Instant since() {
    return today ? LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant() : null;
  }

  private String country() {
    return country == null || country.isEmpty() ? null : country;
  }

  public LazyDataModel<SignatureRow> getRows() {
    return rows;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  public SignatureState getState() {
    return state;
  }

  public void setState(SignatureState state) {
    this.state = state;
  }

  public String getStateName() {
    return state == null ? "" : state.name();
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public Integer getVersion() {
    return version;
  }

  public void setVersion(Integer version) {
    this.version = version;
  }

  public boolean isToday() {
    return today;
  }

  public void setToday(boolean today) {
    this.today = today;
  }
}
