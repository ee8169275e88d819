package org.tadamun.web.console.alarm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.web.console.petition.CampaignPetition;

/** The alarms of one petition, newest first; without a petition in the address, of the main one. */
@Named
@RequestScoped
public class AlarmListView {

  @EJB private CountryAlarms alarms;
  @Inject private CampaignPetition petitions;

  private String slug;
  private List<AlarmView> rows;

  public void load() {
    slug = petitions.choose(slug).slug();
    rows = alarms.list(slug);
  }

  public List<AlarmView> getRows() {
    return rows;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }
}
