package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.primefaces.model.LazyDataModel;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.correctionlog.boundary.CorrectionFilter;
import org.tadamun.petition.correctionlog.boundary.CorrectionLists;
import org.tadamun.petition.correctionlog.boundary.ExactCorrection;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.web.console.address.PageBySlug;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.frame.StateOption;
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

  /** Without a petition in the address it is the campaign's main one. */
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

  /** Each kind with how many lines it has of what else was chosen. */
  public List<StateOption> getKinds() {
    return rows == null
        ? List.of()
        : StateOption.of(
            text.get("console.filter.all"),
            lists.kinds(slug, filter(null)),
            one -> text.get("petition.corrections.kind." + one));
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
