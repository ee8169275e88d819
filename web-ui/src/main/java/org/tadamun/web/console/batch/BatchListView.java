package org.tadamun.web.console.batch;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.primefaces.model.LazyDataModel;
import org.tadamun.petition.batch.boundary.BatchFilter;
import org.tadamun.petition.batch.boundary.BatchLists;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.web.console.address.PageOfPetition;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.frame.StateOption;
import org.tadamun.web.security.SignedIn;
import org.tadamun.web.text.TextBean;

/** The batches of a petition, or of a whole campaign; the filter is in the address. */
@Named
@ViewScoped
public class BatchListView extends PageOfPetition {

  @EJB private transient BatchLists lists;
  @EJB private transient Petitions petitions;
  @Inject private CampaignContext campaign;
  @Inject private SignedIn signedIn;
  @Inject private TextBean text;

  private BatchState state;
  private String country;
  private Integer textVersion;
  private boolean others;
  private boolean versions;
  private LazyDataModel<BatchView> rows;

  public void load() {
    long campaignId = campaign.getId();
    BatchFilter filter = filter(state);
    versions =
        petitions.ofCampaign(campaignId).stream()
            .filter(one -> filter.petition() == null || one.slug().equals(filter.petition()))
            .anyMatch(one -> one.textVersion() > 1);
    rows =
        new PagedRows<>(
            () -> lists.count(campaignId, filter),
            (sorting, first, most) -> lists.at(campaignId, filter, first, most));
  }

  public List<StateOption> getStates() {
    Map<BatchState, Long> counts = new EnumMap<>(BatchState.class);
    lists
        .listed(campaign.getId(), filter(null))
        .forEach((one, figures) -> counts.put(one, figures.batches()));
    return StateOption.of(
        text.of("console.filter.all"), counts, one -> text.of("batch.state." + one));
  }

  private BatchFilter filter(BatchState wanted) {
    String of = petition == null || petition.isEmpty() ? null : petition;
    String me = others ? signedIn.actor() : null;
    String from = country == null || country.isEmpty() ? null : country;
    return new BatchFilter(of, wanted, from, textVersion, me);
  }

  /** Whether batches may count for an earlier version of a text. */
  public boolean isVersions() {
    return versions;
  }

  public boolean isFiltered() {
    return state != null || textVersion != null || others || country != null && !country.isEmpty();
  }

  public LazyDataModel<BatchView> getRows() {
    return rows;
  }

  /**
   * Whether batches that the reader entered are left out, because a second person must check them.
   */
  public boolean isOthers() {
    return others;
  }

  public void setOthers(boolean others) {
    this.others = others;
  }

  public BatchState getState() {
    return state;
  }

  public void setState(BatchState state) {
    this.state = state;
  }

  /** ISO 3166-1 alpha-2, or {@code ZZ}; empty for all. */
  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  /** The version of the text for which they count; null for all. */
  public Integer getTextVersion() {
    return textVersion;
  }

  public void setTextVersion(Integer textVersion) {
    this.textVersion = textVersion;
  }

  public String getStateName() {
    return state == null ? "" : state.name();
  }
}
