package org.tadamun.web.console.alarm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.AlarmsByHand;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;

/** The form below the list of alarms by which a country is held by hand. */
@Named
@RequestScoped
public class AlarmHandView {

  @EJB private AlarmsByHand byHand;
  @Inject private AlarmListView list;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Feedback feedback;

  private String country;

  /** Holds the country and opens the alarm, where it can be released again. */
  public String hold() {
    return feedback.attempt(
        () -> {
          AlarmView alarm = byHand.raise(petitions.choose(list.getSlug()).slug(), country);
          feedback.done("alarm.done.held");
          return CampaignContext.redirect(
              "/console/petition/alarm" + campaign.getQuery() + "&id=" + alarm.id());
        });
  }

  /** The countries for which the moderator decides; empty for all countries. */
  public Set<String> getLimits() {
    return campaign.limits(Permission.PETITION_MODERATE);
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }
}
