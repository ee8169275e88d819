package org.tadamun.web.console.endorsers;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.endorsements.endorser.boundary.EndorserNamesakes;
import org.tadamun.endorsements.endorser.boundary.EndorserRecords;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.mention.boundary.Mentioned;
import org.tadamun.endorsements.mention.boundary.Mentions;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;

/** The form of an endorser, new or known. */
@Named
@ViewScoped
public class EndorsersEditView extends PageById implements SharedForm<EndorserDetails> {

  @EJB private EndorserNamesakes boundary;
  @EJB private EndorserRecords records;
  @EJB private Endorsers endorsers;
  @EJB private Mentions mentions;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private int version;
  private EndorserKind kind;
  private LocalizedDraft name;
  private String sortName;
  private String country;
  private String presentCountry;
  private OrganisationKind organisationKind;
  private String website;
  private Mentioned named = Mentioned.NOWHERE;
  private List<EndorserView> namesakes = List.of();
  private boolean another;

  public void open() {
    if (id == null) {
      name = new LocalizedDraft(null, campaign.getView().languages());
      country = campaign.only(Permission.ENDORSEMENT_WRITE);
    } else {
      reread();
      named = mentions.of(id);
      namesakes = boundary.of(id);
      sharedEdit.begin(this);
    }
  }

  @Override
  public void reread() {
    EndorserView present = endorsers.byId(id).orElseThrow(NotFound::new);
    version = present.version();
    presentCountry = present.country();
    show(
        new EndorserDetails(
            present.kind(),
            present.name(),
            present.sortName(),
            present.country(),
            present.organisationKind(),
            present.website()));
  }

  @Override
  public void show(EndorserDetails details) {
    kind = details.kind();
    name = LocalizedDraft.of(details.name(), campaign.getView().languages());
    sortName = details.sortName();
    country = details.country();
    organisationKind = details.organisationKind();
    website = details.website();
  }

  @Override
  public EndorserDetails typed() {
    return new EndorserDetails(
        kind,
        name.toText(),
        sortName,
        country,
        kind == EndorserKind.PERSON ? null : organisationKind,
        website);
  }

  public String save() {
    return sharedEdit.save(
        this,
        () -> {
          if (id == null) {
            add();
          } else {
            endorsers.edit(id, version, typed());
          }
          feedback.done("console.form.saved");
          return CampaignContext.redirect(getBackLink());
        });
  }

  /**
   * The tick "another one" counts only if the endorsers of that name are the same as those shown.
   */
  private void add() {
    List<EndorserView> there = boundary.ofNew(typed());
    boolean told = another && ids(there).equals(ids(namesakes));
    namesakes = there;
    another = false;
    boundary.add(typed(), told);
  }

  private static List<String> ids(List<EndorserView> views) {
    return views.stream().map(EndorserView::id).toList();
  }

  /** Stores that all namesakes on the page are others than this endorser. */
  public String distinguish() {
    return feedback.attempt(
        () -> namesakes.forEach(other -> boundary.distinguish(id, other.id())),
        "endorsements.endorsers.distinguished",
        CampaignContext.redirect("/console/endorsers/edit" + campaign.getQuery() + "&id=" + id));
  }

  public String forget() {
    return feedback.attempt(
        () -> records.forget(id, version),
        "endorsements.endorsers.forgotten",
        CampaignContext.redirect(getBackLink()));
  }

  /** Whether the reader may write: a country organiser only in that country. */
  public boolean isWritable() {
    return campaign.may(Permission.ENDORSEMENT_WRITE)
        && (id == null || records.mayWrite(presentCountry));
  }

  /** Where the endorser is named; important if they want to be taken off, or are to be erased. */
  public Mentioned getNamed() {
    return named;
  }

  /** Endorsers of the same name, kind and country that were not marked as others. */
  public List<EndorserView> getNamesakes() {
    return namesakes;
  }

  public boolean isAnother() {
    return another;
  }

  public void setAnother(boolean another) {
    this.another = another;
  }

  public String getBackLink() {
    return "/console/endorsers/list" + campaign.getQuery();
  }

  public EndorserKind getKind() {
    return kind;
  }

  public void setKind(EndorserKind kind) {
    this.kind = kind;
  }

  public LocalizedDraft getName() {
    return name;
  }

  public String getSortName() {
    return sortName;
  }

  public void setSortName(String sortName) {
    this.sortName = sortName;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public OrganisationKind getOrganisationKind() {
    return organisationKind;
  }

  public void setOrganisationKind(OrganisationKind organisationKind) {
    this.organisationKind = organisationKind;
  }

  public String getWebsite() {
    return website;
  }

  public void setWebsite(String website) {
    this.website = website;
  }

  public EndorserKind[] getKinds() {
    return EndorserKind.values();
  }

  public OrganisationKind[] getOrganisationKinds() {
    return OrganisationKind.values();
  }
}
