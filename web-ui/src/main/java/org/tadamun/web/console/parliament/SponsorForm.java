package org.tadamun.web.console.parliament;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.parliament.boundary.SponsorDraft;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.web.console.frame.LocalizedDraft;

/** The fields of a sponsor who is added to an act. */
public class SponsorForm implements Serializable {

  private EndorserView endorser;
  private final LocalizedDraft newName;
  private final LocalizedDraft office;
  private SponsorRole role;
  private LocalDate consentOn;

  SponsorForm(SponsorRole role, List<String> languages) {
    this.role = role;
    this.newName = new LocalizedDraft(null, languages);
    this.office = new LocalizedDraft(null, languages);
  }

  /** The public id of the chosen endorser; null for a new one. */
  String known() {
    return endorser == null ? null : endorser.id();
  }

  EndorserDetails newcomer(String country) {
    return new EndorserDetails(EndorserKind.PERSON, newName.toText(), null, country, null, null);
  }

  /**
   * @param asked whether the form asked for the day of consent; else a day typed for another person
   *     is left out
   */
  SponsorDraft toDraft(boolean asked) {
    return new SponsorDraft(known(), role, office.toText(), asked ? consentOn : null);
  }

  public EndorserView getEndorser() {
    return endorser;
  }

  public void setEndorser(EndorserView endorser) {
    this.endorser = endorser;
  }

  public LocalizedDraft getNewName() {
    return newName;
  }

  public LocalizedDraft getOffice() {
    return office;
  }

  public SponsorRole getRole() {
    return role;
  }

  public void setRole(SponsorRole role) {
    this.role = role;
  }

  public LocalDate getConsentOn() {
    return consentOn;
  }

  public void setConsentOn(LocalDate consentOn) {
    this.consentOn = consentOn;
  }
}
