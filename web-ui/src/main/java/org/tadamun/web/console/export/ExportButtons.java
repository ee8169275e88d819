package org.tadamun.web.console.export;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.petition.export.boundary.ExportView;
import org.tadamun.petition.export.boundary.Exports;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.signature.boundary.SignatureFilter;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/** The buttons under a list that take it out with the filter that it has. */
@Named
@RequestScoped
public class ExportButtons {

  @EJB private Exports exports;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;

  public String signatures(String petition, SignatureFilter filter, String format) {
    return feedback.attempt(
        () -> page(exports.signatures(petition, filter, ExportFormat.valueOf(format))));
  }

  public String countries(String petition, String format) {
    return feedback.attempt(() -> page(exports.countries(petition, ExportFormat.valueOf(format))));
  }

  private String page(ExportView ordered) {
    return "/console/petition/export"
        + campaign.getQuery()
        + "&id="
        + ordered.id()
        + "&faces-redirect=true";
  }
}
