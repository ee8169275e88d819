package org.tadamun.web.console.endorsers;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tadamun.endorsements.endorser.boundary.EndorserRecords;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;

/** The form of an endorser, new or known. */
@Named
@ViewScoped
public class EndorsersEditView implements Serializable {

  @EJB private EndorserRecords records;
  @EJB private Endorsers endorsers;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;

  private String id;
  private int version;
  private EndorserKind kind;
  private LocalizedDraft name;
  private String sortName;
  private String country;
  private String presentCountry;
  private OrganisationKind organisationKind;
  private String website;

  public void open() {
    Set<String> languages = new LinkedHashSet<>(campaign.getView().languages());
    if (id == null) {
      name = new LocalizedDraft(null, List.copyOf(languages));
      return;
    }
    EndorserView present = endorsers.byId(id).orElseThrow(NotFound::new);
    languages.addAll(present.name().asMap().keySet());
    version = present.version();
    kind = present.kind();
    name = LocalizedDraft.of(present.name(), List.copyOf(languages));
    sortName = present.sortName();
    country = present.country();
    presentCountry = present.country();
    organisationKind = present.organisationKind();
    website = present.website();
  }

  public String save() {
    return feedback.attempt(
        () -> {
          EndorserDetails details =
              new EndorserDetails(
                  kind,
                  name.toText(),
                  sortName,
                  country,
                  kind == EndorserKind.PERSON ? null : organisationKind,
                  website);
          if (id == null) {
            endorsers.add(details);
          } else {
            endorsers.edit(id, version, details);
          }
          feedback.done("console.form.saved");
          return CampaignContext.redirect(getBackLink());
        });
  }

  public String forget() {
    return feedback.attempt(
        () -> {
          records.forget(id, version);
          feedback.done("endorsements.endorsers.forgotten");
          return CampaignContext.redirect(getBackLink());
        });
  }

  /** A country's organiser corrects those of his country alone. */
  public boolean isWritable() {
    return campaign.may(Permission.ENDORSEMENT_WRITE)
        && (id == null || records.mayWrite(presentCountry));
  }

  public String getBackLink() {
    return "/console/endorsers/list" + campaign.getQuery();
  }

  public boolean isFresh() {
    return id == null;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
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
