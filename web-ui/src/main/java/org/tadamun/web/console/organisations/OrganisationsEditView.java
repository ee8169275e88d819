package org.tadamun.web.console.organisations;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.address.PageBySlug;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;

/** The form of an organisation, new or stored. */
@Named
@ViewScoped
public class OrganisationsEditView extends PageBySlug implements SharedForm<Organisations.Draft> {

  @EJB private Organisations organisations;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private String next;
  private String newSlug;
  private int version;
  private LocalizedDraft name;
  private String acronym;
  private OrganisationKind kind;
  private String country;

  /**
   * Reads the organisation once per page, so that what was typed is kept. A stored name keeps its
   * source language.
   */
  public void open() {
    if (name != null) {
      return;
    }
    if (isFresh()) {
      show(new Organisations.Draft(null, LocalizedText.EMPTY, null, null, null));
    } else {
      reread();
      sharedEdit.begin(this);
    }
  }

  @Override
  public void reread() {
    OrganisationView old = organisations.bySlug(slug).orElseThrow(NotFound::new);
    version = old.version();
    show(new Organisations.Draft(slug, old.name(), old.acronym(), old.kind(), old.country()));
  }

  @Override
  public void show(Organisations.Draft draft) {
    acronym = draft.acronym();
    kind = draft.kind();
    country = draft.country();
    name =
        LocalizedDraft.ownFirst(
            draft.name(),
            Stream.concat(Stream.of(display.getLang()), display.getShipped().stream()));
  }

  @Override
  public Organisations.Draft typed() {
    return new Organisations.Draft(
        isFresh() ? newSlug : slug, name.toText(), acronym, kind, country);
  }

  public String save() {
    return sharedEdit.save(
        this,
        () -> {
          if (isFresh()) {
            organisations.add(typed(), false);
          } else {
            organisations.edit(slug, version, typed());
          }
          feedback.done("console.form.saved");
          return "campaign".equals(next)
              ? "/console/campaign/edit?faces-redirect=true"
              : "/console/organisations/list?faces-redirect=true&includeViewParams=true";
        });
  }

  public boolean isWritable() {
    return isFresh() ? campaign.may(Permission.CAMPAIGN_WRITE) : organisations.mayEdit(slug);
  }

  public String getNext() {
    return next;
  }

  /**
   * The page to return to: {@code campaign} is the form of a new campaign, which needed this
   * organisation.
   */
  public void setNext(String next) {
    this.next = next;
  }

  public String getNewSlug() {
    return newSlug;
  }

  public void setNewSlug(String newSlug) {
    this.newSlug = newSlug;
  }

  public LocalizedDraft getName() {
    return name;
  }

  public String getAcronym() {
    return acronym;
  }

  public void setAcronym(String acronym) {
    this.acronym = acronym;
  }

  public OrganisationKind getKind() {
    return kind;
  }

  public void setKind(OrganisationKind kind) {
    this.kind = kind;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public OrganisationKind[] getKinds() {
    return OrganisationKind.values();
  }
}
