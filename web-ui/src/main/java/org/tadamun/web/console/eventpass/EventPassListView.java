package org.tadamun.web.console.eventpass;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.petition.eventpass.boundary.EventPassView;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.web.console.audit.AuditLines;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.snapshot.CampaignPetition;

/** The passes of a petition: links to hand out, how far each is used up, and taking one back. */
@Named
@RequestScoped
public class EventPassListView {

  @EJB private EventPasses passes;
  @Inject private AuditLines actors;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  private String petition;
  private List<EventPassView> rows;

  public List<EventPassView> getRows() {
    if (rows == null) {
      rows = passes.ofPetition(getSlug());
    }
    return rows;
  }

  /** What stands on the poster, in the reader's language; the site offers the others. */
  public String link(EventPassView pass) {
    return baseUrl + '/' + display.getLang() + pass.path();
  }

  public String who(String actor) {
    return actors.name(actor);
  }

  public String revoke(String id) {
    return feedback.attempt(
        () -> {
          passes.revoke(id);
          feedback.done("eventpass.done.revoked");
          return EventPassPages.redirect(EventPassPages.list(campaign, getSlug()));
        });
  }

  /** Without a petition in the address it is the campaign's first. */
  public String getSlug() {
    return petitions.choose(petition).slug();
  }

  public String getPetition() {
    return petition;
  }

  public void setPetition(String petition) {
    this.petition = petition;
  }
}
