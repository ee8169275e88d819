package org.tadamun.web.console.actions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.web.console.frame.CampaignContext;

/** An action of the page's campaign, and whether the reader may write it: not just any of it. */
@RequestScoped
public class OpenedAction {

  @EJB private Access access;
  @EJB private ActionLists lists;
  @Inject private CampaignContext campaign;

  ActionView read(String id) {
    ActionView action = lists.one(id);
    if (action.campaignId() != campaign.getId()) {
      throw new NotFound();
    }
    return action;
  }

  /**
   * For a form. Whoever writes in other countries gets it, to be told so.
   *
   * @throws org.tadamun.kernel.problem.boundary.Forbidden who writes in none
   */
  ActionView readToWrite(String id) {
    requireWriter();
    return read(id);
  }

  /** For the form of a new one, as {@link #readToWrite}: filled in, it would be refused. */
  void requireWriter() {
    access.require(Permission.ACTION_WRITE, campaign.getId());
  }

  boolean isWritable(ActionView action) {
    return campaign.mayIn(Permission.ACTION_WRITE, action.draft().place().country());
  }
}
