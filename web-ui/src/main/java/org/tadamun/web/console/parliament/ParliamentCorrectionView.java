package org.tadamun.web.console.parliament;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.tadamun.endorsements.parliament.boundary.SponsorCorrection;
import org.tadamun.endorsements.parliament.boundary.Sponsors;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.LocalizedDraft;

/** Corrects a sponsor's name, office or role; the sponsor keeps their place. */
@Named
@ViewScoped
public class ParliamentCorrectionView extends ActPage implements SharedForm<SponsorCorrection> {

  @EJB private Sponsors sponsors;

  private String sponsor;
  private LocalizedDraft name;
  private LocalizedDraft office;
  private SponsorRole role;

  public void open() {
    reread();
    judge();
    sharedEdit().begin(this);
  }

  @Override
  public void reread() {
    show(read().sponsor(sponsor).draft());
  }

  @Override
  public void show(SponsorCorrection draft) {
    name = LocalizedDraft.of(draft.name(), languages());
    office = LocalizedDraft.of(draft.office(), languages());
    role = draft.role();
  }

  @Override
  public SponsorCorrection typed() {
    return new SponsorCorrection(name.toText(), office.toText(), role);
  }

  public String save() {
    return sharedEdit()
        .save(
            this,
            () -> {
              sponsors.correct(getId(), version(), sponsor, typed());
              return leading(getId(), "console.form.saved");
            });
  }

  public String getSponsor() {
    return sponsor;
  }

  public void setSponsor(String sponsor) {
    this.sponsor = sponsor;
  }

  public LocalizedDraft getName() {
    return name;
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

  public SponsorRole[] getRoles() {
    return SponsorRole.values();
  }
}
