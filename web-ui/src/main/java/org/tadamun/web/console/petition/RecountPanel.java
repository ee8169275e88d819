package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.recount.boundary.RecountView;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/** The last recount of a petition, an alarm where it differs, and the button for another one. */
@Named
@RequestScoped
public class RecountPanel {

  @EJB private Recounts recounts;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;

  private final Map<String, RecountView> latest = new HashMap<>();

  /** Null where there was none yet. */
  public RecountView latest(String petition) {
    return latest.computeIfAbsent(petition, slug -> recounts.latest(slug).orElse(null));
  }

  public String run(String petition) {
    return feedback.attempt(
        () -> {
          recounts.run(petition);
          feedback.done("recount.done");
          return CampaignContext.redirect(
              "/console/petition/countries" + campaign.getQuery() + "&petition=" + petition);
        });
  }

  public boolean isAllowed() {
    return campaign.may(Permission.PETITION_MODERATE);
  }
}
