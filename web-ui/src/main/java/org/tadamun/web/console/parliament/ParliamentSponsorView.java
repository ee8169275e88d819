package org.tadamun.web.console.parliament;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.SponsorDraft;
import org.tadamun.endorsements.parliament.boundary.Sponsors;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.meanwhile.Meanwhile;

/** Puts a member's name under an act: one who is known, or a new one. */
@Named
@ViewScoped
public class ParliamentSponsorView implements Serializable {

  @EJB private ActLists lists;
  @EJB private Sponsors sponsors;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private Meanwhile meanwhile;

  private String id;
  private int version;
  private LocalizedText title;
  private String country;
  private EndorserView endorser;
  private LocalizedDraft newName;
  private LocalizedDraft office;
  private SponsorRole role;
  private boolean first;

  public void open() {
    ActView act = lists.of(campaign.getId(), id);
    version = act.version();
    first = act.sponsors().isEmpty();
    title = act.title();
    country = act.chamber().country();
    role = first ? SponsorRole.LEAD : SponsorRole.CO_SPONSOR;
    List<String> languages = campaign.getView().languages();
    newName = new LocalizedDraft(null, languages);
    office = new LocalizedDraft(null, languages);
  }

  /** A name stands beside those of others; that it leads was proposed while there was none. */
  private void reread() {
    ActView act = lists.of(campaign.getId(), id);
    version = act.version();
    boolean proposed = first && role == SponsorRole.LEAD;
    first = act.sponsors().isEmpty();
    if (proposed && !first) {
      String who = display.localized(act.sponsors().getFirst().name());
      throw new InvalidInput("role", "endorsements.error.sponsored-meanwhile", who);
    }
  }

  public String save() {
    return meanwhile.add(
        this::reread,
        () -> {
          String known = endorser == null ? null : endorser.id();
          SponsorDraft draft = new SponsorDraft(known, role, office.toText());
          if (endorser == null) {
            sponsors.addWith(id, version, newcomer(), draft);
          } else {
            sponsors.add(id, version, draft);
          }
          feedback.done("endorsements.act.done.sponsor-added");
          return CampaignContext.redirect(ParliamentPages.view(campaign, id));
        });
  }

  private EndorserDetails newcomer() {
    return new EndorserDetails(EndorserKind.PERSON, newName.toText(), null, country, null, null);
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

  public SponsorRole[] getRoles() {
    return SponsorRole.values();
  }
}
