package org.tadamun.web.console.eventpass;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.petition.eventpass.boundary.EventPassView;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.web.console.address.PageOfPetition;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;

/**
 * The passes of a petition: links to hand out, how far each is used up, revoking one, and erasing
 * its name. They are read once for the page: a button knows only the number of its row, and a pass
 * made meanwhile would move the rows.
 */
@Named
@ViewScoped
public class EventPassListView extends PageOfPetition {

  @EJB private transient EventPasses passes;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private PassLinks links;

  private transient List<EventPassView> rows;

  public List<EventPassView> getRows() {
    if (rows == null) {
      rows = passes.ofPetition(getSlug());
    }
    return rows;
  }

  /** The link for the poster, in the reader's language; the site offers the others. */
  public String link(EventPassView pass) {
    return links.of(pass, display.getLang());
  }

  public String revoke(String id) {
    return feedback.attempt(
        () -> passes.revoke(id),
        "eventpass.done.revoked",
        CampaignContext.redirect(EventPassPages.list(campaign, getSlug())));
  }

  public String erase(String id) {
    return feedback.attempt(
        () -> passes.eraseName(id),
        "eventpass.done.erased",
        CampaignContext.redirect(EventPassPages.list(campaign, getSlug())));
  }

  /** The petition in the address; without one, the campaign's main petition. */
  public String getSlug() {
    return petitions.choose(petition).slug();
  }
}
