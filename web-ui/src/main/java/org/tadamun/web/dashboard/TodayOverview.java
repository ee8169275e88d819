package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/**
 * How many were confirmed since midnight in the campaign's time zone. The zone is named: for a
 * reader in Oslo a day of Karachi ends in the evening, when the number begins anew.
 */
@Named
@RequestScoped
public class TodayOverview {

  @EJB private SignatureList signatures;
  @Inject private CampaignContext campaign;
  @Inject private Clock clock;
  @Inject private DisplayBean display;
  @Inject private SignatureFigures figures;
  @Inject private TextBean text;

  /**
   * The length of the list of today's signatures; a reader who may not open it gets the same
   * number.
   */
  public long count(OwnWork.Part part) {
    PetitionView petition = figures.getPetition();
    SignatureFilter today =
        SignatureFilter.confirmed(petition.textVersion(), null)
            .in(part.country())
            .confirmedToday(zone(), clock.instant());
    return figures.isReadable()
        ? signatures.count(petition.slug(), today)
        : signatures.confirmedSince(petition.slug(), today.confirmed().from());
  }

  /** The country that is counted, and the time zone if it is not the reader's. */
  public String told(OwnWork.Part part) {
    String day =
        zone().equals(display.getZone()) ? "" : text.of("petition.find.zone", zone().getId());
    String between = day.isEmpty() || part.only().isEmpty() ? "" : " · ";
    return part.only() + between + day;
  }

  private ZoneId zone() {
    return campaign.getView().zone();
  }
}
