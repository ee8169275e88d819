package org.tadamun.web.console.parliament;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.SponsorCorrection;
import org.tadamun.endorsements.parliament.boundary.Sponsors;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.meanwhile.Meanwhile;
import org.tadamun.web.console.meanwhile.SharedForm;

/** A sponsor whose name, office or role was written wrongly; he keeps his place. */
@Named
@ViewScoped
public class ParliamentCorrectionView implements SharedForm<SponsorCorrection>, Serializable {

  @EJB private ActLists lists;
  @EJB private Sponsors sponsors;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private Meanwhile meanwhile;

  private String id;
  private String sponsor;
  private int version;
  private LocalizedText title;
  private LocalizedDraft name;
  private LocalizedDraft office;
  private SponsorRole role;
  private String country;
  private boolean writable;

  public void open() {
    reread();
    writable = campaign.mayIn(Permission.ENDORSEMENT_WRITE, country);
    meanwhile.begin(this);
  }

  @Override
  public void reread() {
    ActView act = lists.of(campaign.getId(), id);
    version = act.version();
    title = act.title();
    country = act.chamber().country();
    show(act.sponsor(sponsor).draft());
  }

  @Override
  public void show(SponsorCorrection draft) {
    List<String> languages = campaign.getView().languages();
    name = LocalizedDraft.of(draft.name(), languages);
    office = LocalizedDraft.of(draft.office(), languages);
    role = draft.role();
  }

  @Override
  public SponsorCorrection typed() {
    return new SponsorCorrection(name.toText(), office.toText(), role);
  }

  public String save() {
    return meanwhile.save(
        this,
        () -> {
          sponsors.correct(id, version, sponsor, typed());
          feedback.done("console.form.saved");
          return CampaignContext.redirect(getBackLink());
        });
  }

  /** Whether it is of a country in which the reader writes, as it was opened. */
  public boolean isWritable() {
    return writable;
  }

  public String getBackLink() {
    return ParliamentPages.view(campaign, id);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getSponsor() {
    return sponsor;
  }

  public void setSponsor(String sponsor) {
    this.sponsor = sponsor;
  }

  public LocalizedText getTitle() {
    return title;
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
