package org.tadamun.web.console.parliament;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.SponsorDraft;
import org.tadamun.endorsements.parliament.boundary.Sponsors;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.web.console.frame.DisplayBean;

/** Adds a member of parliament to an act as a sponsor: a known endorser or a new one. */
@Named
@ViewScoped
public class ParliamentSponsorView extends ActPage {

  @EJB private Endorsements endorsements;
  @EJB private Sponsors sponsors;
  @Inject private DisplayBean display;

  private boolean first;
  private SponsorForm form;
  private LocalDate askedOff;

  public void open() {
    first = read().sponsors().isEmpty();
    judge();
    SponsorRole proposed = first ? SponsorRole.LEAD : SponsorRole.CO_SPONSOR;
    form = new SponsorForm(proposed, languages());
  }

  /**
   * Reads the act again. Refused if the page had proposed the role of lead because there was no
   * sponsor, and now there is one.
   */
  private void reread() {
    ActView act = read();
    boolean proposed = first && form.getRole() == SponsorRole.LEAD;
    first = act.sponsors().isEmpty();
    if (proposed && !first) {
      String who = display.localized(act.sponsors().getFirst().name());
      throw new InvalidInput("role", "endorsements.error.sponsored-meanwhile", who);
    }
  }

  /** Reads, for a chosen endorser, whether they had asked to be taken off. */
  public void chosen() {
    boolean told = form.known() != null && campaign().may(Permission.ENDORSEMENT_WRITE);
    askedOff = told ? endorsements.askedOff(campaign().getId(), form.known()) : null;
  }

  public String save() {
    return sharedEdit()
        .add(
            this::reread,
            () -> {
              chosen();
              SponsorDraft draft = form.toDraft(askedOff != null);
              if (form.known() == null) {
                sponsors.addWith(getId(), version(), form.newcomer(country()), draft);
              } else {
                sponsors.add(getId(), version(), draft);
              }
              return leading(getId(), "endorsements.act.done.sponsor-added");
            });
  }

  public SponsorForm getForm() {
    return form;
  }

  /** The last day on which they asked to be taken off in this campaign; null if they never did. */
  public LocalDate getAskedOff() {
    return askedOff;
  }

  public SponsorRole[] getRoles() {
    return SponsorRole.values();
  }
}
