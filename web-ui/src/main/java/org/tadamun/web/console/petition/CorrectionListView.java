package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.primefaces.model.LazyDataModel;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.correctionlog.boundary.CorrectionFilter;
import org.tadamun.petition.correctionlog.boundary.CorrectionLists;
import org.tadamun.petition.correctionlog.boundary.ExactCorrection;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.one.PageBySlug;
import org.tadamun.web.text.TextBean;

/** Lists the corrections of a petition's figures, exactly; its filters are part of the address. */
@Named
@ViewScoped
public class CorrectionListView extends PageBySlug {

  @EJB private transient CorrectionLists lists;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private TextBean text;

  private CorrectionKind kind;
  private String country;
  private String reason;
  private Integer version;
  private boolean versions;
  private boolean shown;
  private LazyDataModel<ExactCorrection> rows;

  /** One choice of the filter by kind, with the number of its lines. */
  public record Option(String value, String label, long count) implements Serializable {}

  /** Reads the petition; without one in the address the campaign's main one. */
  public void load() {
    PetitionView petition = petitions.choose(slug);
    slug = petition.slug();
    versions = petition.textVersion() > 1;
    shown = petition.isPublic();
    rows =
        new PagedRows<>(
            () -> lists.count(slug, getFilter()),
            (sorting, first, most) -> lists.at(slug, getFilter(), first, most));
  }

  /** Each kind, with the number of its lines under the other filters. */
  public List<Option> getKinds() {
    if (rows == null) {
      return List.of();
    }
    Map<CorrectionKind, Long> counts = lists.kinds(slug, filter(null));
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    List<Option> options = new ArrayList<>();
    options.add(new Option("", text.of("console.filter.all"), all));
    counts.forEach(
        (one, many) ->
            options.add(new Option(one.name(), text.of("petition.corrections.kind." + one), many)));
    return options;
  }

  public CorrectionFilter getFilter() {
    return filter(kind);
  }

  private CorrectionFilter filter(CorrectionKind wanted) {
    return new CorrectionFilter(country, wanted, reason, version);
  }

  public boolean isVersions() {
    return versions;
  }

  /** Whether the petition has a public page, if its campaign has one. */
  public boolean isShown() {
    return shown;
  }

  /** The steps in which the public sees the numbers; null for exact ones. */
  public Integer getSteps() {
    return campaign.getView().smallCells();
  }

  public LazyDataModel<ExactCorrection> getRows() {
    return rows;
  }

  public CorrectionKind getKind() {
    return kind;
  }

  public void setKind(CorrectionKind kind) {
    this.kind = kind;
  }

  public String getKindName() {
    return kind == null ? "" : kind.name();
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Integer getVersion() {
    return version;
  }

  public void setVersion(Integer version) {
    this.version = version;
  }
}
