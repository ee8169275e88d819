package org.tadamun.web.console.endorsements;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.endorsements.endorsement.boundary.EndorsementStart;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.web.console.frame.LocalizedDraft;

/** What a new endorsement needs beside its contents: its endorser, and its state. */
public class NewEndorsementForm implements Serializable {

  private EndorserView endorser;
  private EndorserKind newKind;
  private final LocalizedDraft newName;
  private String newCountry;
  private OrganisationKind newOrganisationKind;

  /** No default: a pledge entered as received would be missing in the list of pledges. */
  private EndorsementState state;

  private LocalDate promisedBy;
  private String owner;

  NewEndorsementForm(List<String> languages, String owner) {
    this.newName = new LocalizedDraft(null, languages);
    this.owner = owner;
  }

  /** Whether a known endorser was chosen. */
  boolean isKnown() {
    return endorser != null;
  }

  EndorserDetails newcomer() {
    OrganisationKind what = newKind == EndorserKind.PERSON ? null : newOrganisationKind;
    return new EndorserDetails(newKind, newName.toText(), null, newCountry, what, null);
  }

  EndorsementStart toBeginning() {
    return state == EndorsementState.PLEDGED
        ? EndorsementStart.pledged(promisedBy, owner)
        : new EndorsementStart(state, null, null, null);
  }

  public EndorserView getEndorser() {
    return endorser;
  }

  public void setEndorser(EndorserView endorser) {
    this.endorser = endorser;
  }

  public EndorserKind getNewKind() {
    return newKind;
  }

  public void setNewKind(EndorserKind newKind) {
    this.newKind = newKind;
  }

  public LocalizedDraft getNewName() {
    return newName;
  }

  public String getNewCountry() {
    return newCountry;
  }

  public void setNewCountry(String newCountry) {
    this.newCountry = newCountry;
  }

  public OrganisationKind getNewOrganisationKind() {
    return newOrganisationKind;
  }

  public void setNewOrganisationKind(OrganisationKind newOrganisationKind) {
    this.newOrganisationKind = newOrganisationKind;
  }

  public EndorsementState getState() {
    return state;
  }

  public void setState(EndorsementState state) {
    this.state = state;
  }

  public LocalDate getPromisedBy() {
    return promisedBy;
  }

  public void setPromisedBy(LocalDate promisedBy) {
    this.promisedBy = promisedBy;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }
}
