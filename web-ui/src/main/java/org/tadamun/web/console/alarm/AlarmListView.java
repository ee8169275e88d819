package org.tadamun.web.console.alarm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.alarm.boundary.AlarmView;
import org.tadamun.petition.alarm.boundary.CountryAlarms;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.web.console.frame.CampaignContext;

/** The alarms of one petition, newest first; without a petition in the address, of the first. */
@Named
@RequestScoped
public class AlarmListView {

  @EJB private CountryAlarms alarms;
  @EJB private Petitions petitions;
  @Inject private CampaignContext campaign;

  private String slug;
  private List<AlarmView> rows;

  public void load() {
    slug =
        petitions.ofCampaign(campaign.getId()).stream()
            .map(petition -> petition.slug())
            .filter(one -> slug == null || slug.isEmpty() || one.equals(slug))
            .findFirst()
            .orElseThrow(NotFound::new);
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
