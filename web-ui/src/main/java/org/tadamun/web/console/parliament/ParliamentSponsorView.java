package org.tadamun.web.console.parliament;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.SponsorDraft;
import org.tadamun.endorsements.parliament.boundary.Sponsors;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.meanwhile.Meanwhile;

/** Puts a member's name under an act: one who is known, or a new one. */
@Named
@ViewScoped
public class ParliamentSponsorView implements Serializable {

  @EJB private ActLists lists;
  @EJB private Endorsements endorsements;
  @EJB private Sponsors sponsors;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private Meanwhile meanwhile;

  private String id;
  private int version;
  private LocalizedText title;
  private String country;
  private boolean writable;
  private boolean first;
  private SponsorForm form;
  private LocalDate askedOff;

  public void open() {
    ActView act = lists.of(campaign.getId(), id);
    version = act.version();
    first = act.sponsors().isEmpty();
    title = act.title();
    country = act.chamber().country();
    writable = campaign.mayIn(Permission.ENDORSEMENT_WRITE, country);
    SponsorRole proposed = first ? SponsorRole.LEAD : SponsorRole.CO_SPONSOR;
    form = new SponsorForm(proposed, campaign.getView().languages());
  }

  /** A name stands beside those of others; that it leads was proposed while there was none. */
  private void reread() {
    ActView act = lists.of(campaign.getId(), id);
    version = act.version();
    boolean proposed = first && form.getRole() == SponsorRole.LEAD;
    first = act.sponsors().isEmpty();
    if (proposed && !first) {
      String who = display.localized(act.sponsors().getFirst().name());
      throw new InvalidInput("role", "endorsements.error.sponsored-meanwhile", who);
    }
  }

  /** Once somebody was chosen: what one should know before he stands here in public. */
  public void chosen() {
    boolean told = form.known() != null && campaign.may(Permission.ENDORSEMENT_WRITE);
    askedOff = told ? endorsements.askedOff(campaign.getId(), form.known()) : null;
  }

  public String save() {
    return meanwhile.add(
        this::reread,
        () -> {
          chosen();
          SponsorDraft draft = form.toDraft(askedOff != null);
          if (form.known() == null) {
            sponsors.addWith(id, version, form.newcomer(country), draft);
          } else {
            sponsors.add(id, version, draft);
          }
          feedback.done("endorsements.act.done.sponsor-added");
          return CampaignContext.redirect(ParliamentPages.view(campaign, id));
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

  public LocalizedText getTitle() {
    return title;
  }

  public SponsorForm getForm() {
    return form;
  }

  /** The last day on which he asked to be taken off in this campaign, or null. */
  public LocalDate getAskedOff() {
    return askedOff;
  }

  public SponsorRole[] getRoles() {
    return SponsorRole.values();
  }
}
