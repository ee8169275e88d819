package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.reminder.boundary.Reminders;
import org.tadamun.web.console.frame.CampaignContext;

/**
 * The petitions whose reminders are stopped: forgotten after a raid, they would stay so for months.
 */
@Named
@RequestScoped
public class ReminderOverview {

  @EJB private Reminders reminders;
  @Inject private CampaignContext campaign;

  private List<String> stopped;

  /**
   * Their slugs; empty if the reader may not resume reminders, or if reminders are switched off.
   */
  public List<String> getStopped() {
    if (stopped == null) {
      stopped =
          campaign.mayThroughout(Permission.PETITION_WRITE) && !reminders.areOff()
              ? reminders.stoppedIn(campaign.getId())
              : List.of();
    }
    return stopped;
  }
}
