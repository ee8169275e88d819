package org.tadamun.web.console.export;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import org.tadamun.petition.export.boundary.ExportView;
import org.tadamun.petition.export.boundary.Exports;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.PageUrl;

/** The buttons below a list that export it with its present filter. */
@Named
@RequestScoped
public class ExportButtons {

  @EJB private Exports exports;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private PageUrl pageUrl;

  public String signatures(String petition, SignatureFilter filter, String format) {
    return feedback.attempt(
        () -> page(exports.signatures(petition, filter, ExportFormat.valueOf(format))));
  }

  public String countries(String petition, int version, String format) {
    return feedback.attempt(
        () -> page(exports.countries(petition, version, ExportFormat.valueOf(format))));
  }

  /** Redirects to the page of the export. It keeps the list's parameters for the way back. */
  private String page(ExportView ordered) throws IOException {
    String query =
        pageUrl.with(
            Map.of(
                "campaign",
                campaign.getSlug(),
                "petition",
                ordered.petition(),
                "id",
                ordered.id()));
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/console/petition/export" + query);
    return null;
  }
}
