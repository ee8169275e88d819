package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.SortedSet;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/**
 * Of staff of some countries the numbers that lead to the list of signatures count one of these
 * alone, the first, as that list does; beside them stands which.
 */
@Named
@RequestScoped
public class OwnCountry {

  @EJB private SignatureList signatures;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private SignatureFigures figures;
  @Inject private TextBean text;

  private String only;

  /** Empty where all signatures are counted, or whose they are is not the reader's to know. */
  public String getOnly() {
    if (only == null) {
      only = figures.isThere() && campaign.may(Permission.SIGNATURE_READ) ? told() : "";
    }
    return only;
  }

  private String told() {
    SortedSet<String> limits = signatures.limits(figures.getPetition().slug());
    return limits.isEmpty() ? "" : text.of("dashboard.only", display.country(limits.first()));
  }
}
