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

/** Reads an action of the page's campaign, and says whether the reader may write this very one. */
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
   * Reads an action for a form. Staff who write in other countries only get it too; the page tells
   * them.
   *
   * @throws org.tadamun.kernel.problem.boundary.Forbidden if the reader writes in no country
   */
  ActionView readToWrite(String id) {
    requireWriter();
    return read(id);
  }

  /** Refuses the form of a new action, as {@link #readToWrite} does, before it is filled in. */
  void requireWriter() {
    access.require(Permission.ACTION_WRITE, campaign.getId());
  }

  boolean isWritable(ActionView action) {
    return campaign.mayIn(Permission.ACTION_WRITE, action.draft().place().country());
  }
}
